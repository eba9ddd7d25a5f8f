import { undoRegisterImport as contract } from '../../contract/registerImports.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { enqueueJob } from '../store/jobs.ts';
import { setPhase } from '../store/registerImports.ts';
import { defineCommand } from './command.ts';
import { importEvent, ownImport } from './ownImport.ts';

/** 撤回导入: what the list brought goes again, except studios that have a life of their own by now. Also half-way through. */
export const undoRegisterImport = defineCommand({
  contract,
  action: 'importRegister',
  load: ownImport,
  decide({ found, atWork }) {
    if (atWork) return refuse('importAtWork', {});
    return found.phase === 'taken' || found.phase === 'taking' ? allow({}) : refuse('importNotTaken', {});
  },
  async save(tx, _change, context, { found: { id } }) {
    await setPhase(tx, context.actor.tenant, id, { phase: 'undoing' });
    await enqueueJob(tx, context, { kind: 'importRegister', subject: id });
    return allow({});
  },
  events: (_change, { found }) => [importEvent('undoRegisterImport', found.id)],
});
