import { sandboxReport as contract } from '../../contract/sandbox.ts';
import { possibleActions } from '../../core/access/can.ts';
import { changedSince } from '../../core/draft/draft.ts';
import { draftKeys } from '../../core/draft/draftSteps.ts';
import { allow } from '../../core/refusals.ts';
import type { Tx } from '../context.ts';
import { type DraftRow, loadDraft } from '../store/drafts.ts';
import { jobsOf } from '../store/jobs.ts';
import { sandboxOfDraft, sandboxPapers } from '../store/sandbox.ts';
import { defineQuery } from './query.ts';

async function latest(tx: Tx, tenant: string, draft: DraftRow) {
  const run = await sandboxOfDraft(tx, tenant, draft.id);
  if (run === undefined) return null;
  const job = (await jobsOf(tx, tenant, [run.id])).get(run.id);
  const papers = await sandboxPapers(tx, tenant, run.id);
  const { report } = run;
  return {
    ...{ run: run.id, at: run.at.toISOString(), byName: run.byName, progress: job ?? null },
    changed: run.versions !== null && changedSince(draft.versions, run.versions, draftKeys).length > 0,
    report: report && {
      entries: [...report.entries],
      stuck: [...report.stuck],
      outcomes: [...report.outcomes],
    },
    papers: papers.map(({ position, folder, title, format, bytes }) => ({
      position,
      folder,
      title,
      format,
      bytes,
    })),
    bytes: run.bytes,
  };
}

/** How far the latest trial of a draft is, what was walked, and its papers. */
export const sandboxReport = defineQuery({
  contract,
  action: 'prepareCampaign',
  async answer(tx, input, context) {
    const draft = await loadDraft(tx, context, input.draft);
    if (!draft.ok) return draft;
    const { programme, ended } = draft.change;
    return allow({
      ...{ title: programme.title, timeZone: programme.timeZone, ended: ended !== undefined },
      run: await latest(tx, context.actor.tenant, draft.change),
      allowed: ended === undefined ? possibleActions(context.actor) : [],
    });
  },
});
