import { cancelSandbox as contract } from '../../contract/sandbox.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { cancelJob } from '../store/jobs.ts';
import { sandboxRun } from '../store/sandbox.ts';
import { defineCommand } from './command.ts';
import { draftEvent } from './draftLoaded.ts';

/** Stops a trial that waits or runs; nothing of it remains. */
export const cancelSandbox = defineCommand({
  contract,
  action: 'prepareCampaign',
  async load(tx, { run }, { actor }) {
    const found = await sandboxRun(tx, actor.tenant, run);
    return found ? allow({ subject: {}, found }) : refuse('notFound', { what: '次试运行' });
  },
  decide: ({ found }) => (found.report === null ? allow(found) : refuse('jobEnded', {})),
  async save(tx, { id }, { actor }) {
    return (await cancelJob(tx, actor.tenant, id)) ? allow({}) : refuse('jobEnded', {});
  },
  events: ({ id, draft }) => [draftEvent('cancelSandbox', draft, { run: id })],
});
