import { candidateRanking as contract } from '../../contract/allocations.ts';
import { can } from '../../core/access/can.ts';
import { filingTracks } from '../../core/filing/filingTracks.ts';
import { inRank, placesFor } from '../../core/ranking/rankCandidates.ts';
import { allow } from '../../core/refusals.ts';
import { askedBody, loadAskedBody } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { currentFiling } from '../store/filings.ts';
import { quotaRows } from '../store/quotaRows.ts';
import { currentRankings, rankable, rankingHistory } from '../store/rankings.ts';
import { defineQuery } from './query.ts';

/** The candidates of a body in its order, track by track, with how far the places reach (F18, R26). */
export const candidateRanking = defineQuery({
  contract,
  action: 'seeQuota',
  subject: async (_tx, { body }, { actor }) => askedBody(actor, body),
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const asked = await loadAskedBody(tx, context, input.body);
    if (!asked.ok) return asked;
    const { id: body, name: bodyName } = asked.change;
    const whose = { campaign: input.campaign, body };
    const { programme, closed } = campaign.change;
    const row = (await quotaRows(tx, tenant, input.campaign)).find(({ holders }) => holders.includes(body));
    const rankings = new Map((await currentRankings(tx, tenant, whose)).map((one) => [one.track, one]));
    const candidates = await rankable(tx, tenant, whose);
    const history = await rankingHistory(tx, tenant, whose);
    const filed = await currentFiling(tx, tenant, whose);
    const may = !closed && !filed && can(context.actor, 'rankCandidates', { body }).allowed;
    const tracks = filingTracks(programme).map((id) => programme.tracks.find((one) => one.id === id)!);
    return allow({
      ...{ body, bodyName },
      tracks: tracks.map(({ id: track, title, takes }) => {
        const ranking = rankings.get(track);
        const own = candidates.filter((one) => one.track === track);
        const rankOf = (id: string) => (ranking?.applications.indexOf(id) ?? -1) + 1 || null;
        return {
          ...{ track, title, places: placesFor(takes, row?.cells ?? {}), number: ranking?.number ?? 0 },
          candidates: inRank(own, ranking?.applications ?? []).map(({ id, track: _track, ...rest }) => {
            return { ...rest, application: id, rank: rankOf(id) };
          }),
          history: history
            .filter((one) => one.track === track)
            .map(({ at, byName, note }) => ({ at: at.toISOString(), byName, note })),
        };
      }),
      allowed: may ? ['rankCandidates'] : [],
    });
  },
});
