import { cancelRegisterImport as contract } from '../../contract/registerImports.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { cancelJob } from '../store/jobs.ts';
import { defineCommand } from './command.ts';
import { importEvent, ownImport } from './ownImport.ts';

/** Stops what is at work on a list; what is done stays, and it can be gone on with. */
export const cancelRegisterImport = defineCommand({
  contract,
  action: 'importRegister',
  load: ownImport,
  decide: () => allow({}),
  async save(tx, _change, { actor }, { found }) {
    return (await cancelJob(tx, actor.tenant, found.id)) ? allow({}) : refuse('jobEnded', {});
  },
  events: (_change, { found }) => [importEvent('cancelRegisterImport', found.id)],
});
