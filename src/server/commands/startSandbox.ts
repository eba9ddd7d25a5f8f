import { startSandbox as contract } from '../../contract/sandbox.ts';
import { lintDraft } from '../../core/draft/lintDraft.ts';
import { stillOpen } from '../../core/draft/stillOpen.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { enqueueJob, jobsOf } from '../store/jobs.ts';
import { dropSandboxRuns, insertSandboxRun, sandboxOfDraft } from '../store/sandbox.ts';
import { defineCommand } from './command.ts';
import { draftEvent, loadDraftToChange } from './draftLoaded.ts';

/** 试运行: the draft is tried in the background. Warnings do not hold it up; errors do, as nothing could be opened with them. */
export const startSandbox = defineCommand({
  contract,
  action: 'prepareCampaign',
  async load(tx, input, context) {
    const loaded = await loadDraftToChange(tx, input, context);
    if (!loaded.ok) return loaded;
    const { tenant } = context.actor;
    const run = await sandboxOfDraft(tx, tenant, input.draft);
    const job = run && (await jobsOf(tx, tenant, [run.id])).get(run.id);
    const atWork = job?.state === 'queued' || job?.state === 'running';
    return allow({ ...loaded.change, running: atWork ? run?.id : undefined });
  },
  decide({ draft, running }, _input, context) {
    const open = stillOpen(draft);
    if (!open.ok) return open;
    if (running !== undefined) return allow({ run: running, existed: true });
    const errors = lintDraft(draft.programme).filter(({ level }) => level === 'error');
    const first = errors.slice(0, 3).map(({ where, message }) => `${where}：${message}`);
    if (errors.length > 0) return refuse('draftHasErrors', { count: errors.length, first });
    return allow({ run: context.newId(), existed: false });
  },
  async save(tx, { run, existed }, context, { draft }) {
    if (existed) return allow({ run, existed });
    await dropSandboxRuns(tx, context.actor.tenant, draft.id);
    await insertSandboxRun(tx, context, run, draft.id);
    await enqueueJob(tx, context, { kind: 'runSandbox', subject: run });
    return allow({ run, existed });
  },
  events: ({ run, existed }, { draft }) => (existed ? [] : [draftEvent('startSandbox', draft.id, { run })]),
});
