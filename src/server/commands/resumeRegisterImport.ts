import { resumeRegisterImport as contract } from '../../contract/registerImports.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { phasesAtWork } from '../../core/registerImport/rowOutcome.ts';
import { enqueueJob } from '../store/jobs.ts';
import { defineCommand } from './command.ts';
import { importEvent, ownImport } from './ownImport.ts';

/** Goes on where the work was stopped or failed. */
export const resumeRegisterImport = defineCommand({
  contract,
  action: 'importRegister',
  load: ownImport,
  decide({ found, atWork }) {
    if (atWork) return refuse('importAtWork', {});
    return phasesAtWork.includes(found.phase) ? allow({}) : refuse('jobEnded', {});
  },
  async save(tx, _change, context, { found: { id } }) {
    await enqueueJob(tx, context, { kind: 'importRegister', subject: id });
    return allow({});
  },
  events: (_change, { found }) => [importEvent('resumeRegisterImport', found.id)],
});
