import { campaignList as contract } from '../../contract/campaigns.ts';
import { currentCampaign } from '../../core/campaign/currentCampaign.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { campaigns } from '../store/campaigns.ts';
import { defineQuery } from './query.ts';

/** All campaigns of the installation, newest first. */
export const campaignList = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, _input, context) => {
    const rows = await campaigns(tx, context.actor.tenant);
    const thisYear = Number(today(context.receivedAt, context.timeZone).slice(0, 4));
    const choices = rows.map(({ id, year, closed_at }) => ({ id, year, open: closed_at === null }));
    const current = currentCampaign(choices, thisYear);
    return allow({
      campaigns: rows.map(({ closed_at, ...row }) => ({
        ...row,
        current: row.id === current,
        closedAt: closed_at?.toISOString() ?? null,
      })),
    });
  },
});
