import * as quotas from '../../contract/quotas.ts';
import { movePlaces } from '../../core/quota/movePlaces.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { defineCommand } from './command.ts';
import { agreedInTime, keepMove, lockRows } from './movingPlaces.ts';

/** 调剂名额: free places move between two rows, with date and caller where it was agreed by telephone; used places stay. */
export const transferQuota = defineCommand({
  contract: quotas.transferQuota,
  action: 'transferQuota',
  load: async (tx, input, context) => {
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const named = [input.from, input.to];
    const rows = await lockRows(tx, context, input.campaign, ({ id }) => named.includes(id));
    const from = rows.find(({ id }) => id === input.from);
    const to = rows.find(({ id }) => id === input.to);
    if (!from || !to) return refuse('notFound', { what: '行名额' });
    return allow({ subject: {}, campaign: campaign.change, from, to });
  },
  decide: ({ campaign, from, to }, { tier, count, agreed }, context) => {
    const call = agreedInTime(agreed, context);
    return call.ok ? movePlaces(campaign.programme.quota.tiers, { from, to, tier, count }) : call;
  },
  save: (tx, moved, context, { campaign }, { reason, agreed }) =>
    keepMove(tx, context, campaign, { moved, kind: 'transfer', reason, agreed }),
  events: ({ from, to, tiers, count }, { campaign }) => [
    {
      action: 'transferQuota',
      subjectKind: 'quotaRow',
      subject: from,
      campaign: campaign.id,
      detail: { from, to, tiers, count },
    },
  ],
});
