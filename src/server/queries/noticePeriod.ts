import { noticePeriod as contract } from '../../contract/publicNotices.ts';
import { noticeRule } from '../../core/publicNotice/openPublicNotice.ts';
import { lastDay, uncertainYears, yearsOfPeriod } from '../../core/publicNotice/period.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { workCalendarOf } from '../store/workdays.ts';
import { defineQuery } from './query.ts';

/** When a 公示 would end, told before it is published. */
export const noticePeriod = defineQuery({
  contract,
  action: 'seePublicNotices',
  answer: async (tx, { campaign, step, opensOn }, context) => {
    const found = await loadCampaign(tx, context, campaign);
    if (!found.ok) return found;
    const rule = noticeRule(found.change.programme, step);
    if (!rule) return allow({ endsOn: null, uncertain: [] });
    const calendar = await workCalendarOf(tx, context.actor.tenant, yearsOfPeriod(opensOn));
    const endsOn = lastDay(rule, opensOn, calendar);
    return allow({ endsOn, uncertain: [...uncertainYears(rule, { opensOn, endsOn }, calendar)] });
  },
});
