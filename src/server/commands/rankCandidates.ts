import { rankCandidates as contract } from '../../contract/allocations.ts';
import { rankCandidates as decide } from '../../core/ranking/rankCandidates.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { lockBody } from '../store/bodies.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { currentFiling } from '../store/filings.ts';
import { currentRankings, rankable, saveRanking } from '../store/rankings.ts';
import { defineCommand } from './command.ts';

/** 推荐排序: the body's own order of its candidates in a track (F18); its filing follows it, and ends it. */
export const rankCandidates = defineCommand({
  contract,
  action: 'rankCandidates',
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const body = await lockBody(tx, context, input.body);
    if (!body.ok) return body;
    const { track } = input;
    return allow({
      subject: { body: input.body },
      filed: (await currentFiling(tx, tenant, input)) !== undefined,
      candidates: (await rankable(tx, tenant, input)).filter((one) => one.track === track),
      number: (await currentRankings(tx, tenant, input)).find((one) => one.track === track)?.number ?? 0,
    });
  },
  decide: ({ filed, candidates, number }, input, context) => {
    if (filed) return refuse('alreadyFiled', {});
    if (input.number !== number) return refuse('rankingChanged', {});
    const order = decide(candidates, input.order);
    return order.ok ? allow({ id: context.newId(), number: number + 1, applications: order.change }) : order;
  },
  save: async (tx, made, context, _loaded, { campaign, body, track, note }) => {
    await saveRanking(tx, context, { campaign, body }, { ...made, track, note });
    return allow({ number: made.number });
  },
  events: ({ id, number, applications }, _loaded, { campaign, body, track }) => [
    {
      ...{ action: 'rankCandidates', subjectKind: 'body', subject: body, campaign },
      detail: { ranking: id, number, track, count: applications.length },
    },
  ],
});
