import { reviewResults as contract } from '../../contract/reviews.ts';
import { possibleActions } from '../../core/access/can.ts';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { type Line, trackStand } from '../reviewStand.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { concludedLines, conclusionOf } from '../store/reviewConclusions.ts';
import { defineQuery } from './query.ts';

/** What of a line is the review's own: an inspection that came later is no change of the result. */
function result(lines: readonly Line[]): string {
  const own = lines.map(({ inspection: _later, gaps: _self, open: _open, ...line }) => line);
  return canonicalJson(own as unknown as JsonValue);
}

/** 评审结果: concluded as it went to the meeting, with the inspections of today; before that, as it stands. */
export const reviewResults = defineQuery({
  contract,
  action: 'seeReview',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const loaded = await loadCampaign(tx, context, input.campaign);
    if (!loaded.ok) return loaded;
    const { programme, closed } = loaded.change;
    const track = programme.tracks.find(({ id }) => id === input.track);
    if (!track) return refuse('notFound', { what: '个类别' });
    const stand = await trackStand(tx, tenant, { campaign: input.campaign, track, programme });
    const current = await conclusionOf(tx, tenant, input.campaign, input.track);
    const kept = current && (await concludedLines(tx, tenant, input.campaign, input.track));
    const bands = stand.standard?.scoring?.bands ?? [];
    const now = new Map(stand.lines.map((line) => [line.application, line.inspection]));
    const lines = (kept ?? stand.lines).map((line) => ({
      ...line,
      grade: bands.find(({ id }) => id === line.grade)?.title ?? line.grade,
      inspection: now.get(line.application) ?? line.inspection,
    }));
    return allow({
      ...{ trackTitle: track.title, standardTitle: stand.standard?.title ?? null },
      scored: stand.standard?.scoring !== undefined,
      lines,
      places: track.toName ?? null,
      conclusion: current
        ? {
            ...{ id: current.id, at: current.at.toISOString(), byName: current.byName ?? '' },
            ...{ reason: current.reason, changedSince: result(kept ?? []) !== result(stand.lines) },
          }
        : null,
      open: stand.open,
      allowed: closed ? [] : possibleActions(context.actor).filter((action) => action === 'keepReview'),
    });
  },
});
