import { takeRegisterList as contract } from '../../contract/registerImports.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { enqueueJob } from '../store/jobs.ts';
import { countRows, setPhase } from '../store/registerImports.ts';
import { defineCommand } from './command.ts';
import { importEvent, ownImport } from './ownImport.ts';

/** 导入: every row that has no fault and was not left out is taken into the register in the background. */
export const takeRegisterList = defineCommand({
  contract,
  action: 'importRegister',
  async load(tx, input, context) {
    const own = await ownImport(tx, input, context);
    if (!own.ok) return own;
    return allow({ ...own.change, of: await countRows(tx, context.actor.tenant, own.change.found.id) });
  },
  decide({ found, atWork, of }) {
    if (atWork) return refuse('importAtWork', {});
    if (found.phase !== 'checked') return refuse('importNotChecked', {});
    if (of.undecided > 0) return refuse('importUndecided', { count: of.undecided });
    return of.toTake === 0 ? refuse('importNothing', {}) : allow({ total: of.toTake });
  },
  async save(tx, { total }, context, { found: { id } }) {
    await setPhase(tx, context.actor.tenant, id, { phase: 'taking' });
    await enqueueJob(tx, context, { kind: 'importRegister', subject: id, total });
    return allow({});
  },
  events: ({ total }, { found }) => [importEvent('takeRegisterList', found.id, { count: total })],
});
