import { campaignList as contract } from '../../contract/campaigns.ts';
import { currentCampaign } from '../../core/campaign/currentCampaign.ts';
import { today } from '../../core/campaign/today.ts';
import { practiceOf } from '../../core/programme/practice.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow } from '../../core/refusals.ts';
import { campaigns } from '../store/campaigns.ts';
import { programmeOf } from '../store/programmes.ts';
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
    const listed = [];
    for (const { closed_at, ...row } of rows) {
      const programme = await programmeOf(tx, context.actor.tenant, row.revision);
      const said = { practice: practiceOf(programme), words: wordsOf(programme) };
      const closedAt = closed_at?.toISOString() ?? null;
      listed.push({ ...row, current: row.id === current, closedAt, ...said });
    }
    return allow({ campaigns: listed });
  },
});
