import { resolutionCandidates as contract } from '../../contract/resolutions.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { decidedByBody, decidingStep } from '../../core/resolution/decidingStep.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { noticeStands } from '../store/publicNotices.ts';
import { resolutionCandidateRows } from '../store/resolutionCandidates.ts';
import { latestResolutions } from '../store/resolutions.ts';
import { currentResults } from '../store/reviewResults.ts';
import { defineQuery } from './query.ts';

/** What a meeting of the city, or of a body about its own naming, can decide about now (F25, S23). */
export const resolutionCandidates = defineQuery({
  contract,
  action: 'seeResolutions',
  subject: async (_tx, { body }) => allow(body === undefined ? {} : { body }),
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme, closed } = campaign.change;
    const body = input.body ?? null;
    const tracks = programme.tracks.filter((track) => decidedByBody(track) === (body !== null));
    const rows = await resolutionCandidateRows(tx, tenant, {
      ...{ campaign: input.campaign, body },
      tracks: tracks.map(({ id }) => id),
      steps: tracks.flatMap((track) => decidingStep(programme, track)?.id ?? []),
    });
    const ids = rows.map(({ application }) => application);
    const latest = await latestResolutions(tx, tenant, ids);
    const results = await currentResults(tx, tenant, input.campaign);
    const notices = await noticeStands(tx, tenant, ids);
    const act = body === null ? 'resolve' : 'resolveOwn';
    return allow({
      candidates: rows.map(({ state: kind, step, ...row }) => {
        const { resolution, meeting, heldOn, positive } = latest.get(row.application) ?? {};
        const known = resolution !== undefined && meeting !== undefined && heldOn !== undefined;
        return {
          ...row,
          review: reviewOf(results.get(row.application)),
          notice: notices.get(row.application) ?? null,
          state: step === null ? { kind } : { kind, step },
          resolved: known ? { resolution, meeting, heldOn, positive: positive === true } : null,
        };
      }),
      allowed: closed ? [] : possibleActions(context.actor).filter((action) => action === act),
    });
  },
});

type Result = Awaited<ReturnType<typeof currentResults>> extends Map<string, infer R> ? R : never;

function reviewOf(result: Result | undefined) {
  if (!result) return null;
  const { points, grade, position, tied } = result;
  return { points, grade, position, tied };
}
