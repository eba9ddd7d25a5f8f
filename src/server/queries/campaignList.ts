import { campaignList as contract } from '../../contract/campaigns.ts';
import { allow } from '../../core/refusals.ts';
import { campaigns } from '../store/campaigns.ts';
import { defineQuery } from './query.ts';

/** All campaigns of the installation, newest first. */
export const campaignList = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, _input, context) => {
    const rows = await campaigns(tx, context.actor.tenant);
    return allow({
      campaigns: rows.map(({ closed_at, ...row }) => ({
        ...row,
        closedAt: closed_at?.toISOString() ?? null,
      })),
    });
  },
});
