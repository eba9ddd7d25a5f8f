import * as quotas from '../../contract/quotas.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { bodyOf } from '../store/bodies.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { rowOf } from '../store/quotaPlaces.ts';
import { defineCommand } from './command.ts';
import { agreedInTime, keepMove, lockRows, moveFromReserve } from './movingPlaces.ts';

/** 下达机动名额: places of a reserve row move into a body's row, in that tier only (domain 3.2); refused when none is left. */
export const grantReserve = defineCommand({
  contract: quotas.grantReserve,
  action: 'grantReserve',
  load: async (tx, input, context) => {
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { tenant } = context.actor;
    const body = await bodyOf(tx, tenant, input.body);
    if (!body) return refuse('notFound', { what: '个推荐单位' });
    const own = await rowOf(tx, tenant, input.campaign, input.body);
    if (!own) return refuse('noQuotaRow', { body: body.name });
    const rows = await lockRows(tx, context, input.campaign, ({ id, reserve }) => reserve || id === own.id);
    const to = rows.find(({ id }) => id === own.id)!;
    return allow({ subject: {}, campaign: campaign.change, to, reserves: rows.filter((row) => row.reserve) });
  },
  decide: ({ campaign, reserves, to }, { tier, count, agreed }, context) => {
    const call = agreedInTime(agreed, context);
    if (!call.ok) return call;
    return (
      moveFromReserve(campaign, reserves, { to, tier, count }) ??
      refuse('noReserveLeft', { row: to.label, tier: tierLabel(campaign.programme.quota.tiers, tier) })
    );
  },
  save: async (tx, moved, context, { campaign, to }, { tier, count, reason, agreed }) => {
    await keepMove(tx, context, campaign, { moved, kind: 'reserve', reason, agreed });
    return allow({ places: (to.cells[tier]?.places ?? 0) + count });
  },
  events: ({ from, to, tiers, count }, { campaign }, { body }) => [
    {
      action: 'grantReserve',
      subjectKind: 'quotaRow',
      subject: to ?? from,
      campaign: campaign.id,
      detail: { from, to, tiers, count, body },
    },
  ],
});

function tierLabel(tiers: readonly { id: string; label: string }[], tier: string): string {
  return tiers.find(({ id }) => id === tier)?.label ?? tier;
}
