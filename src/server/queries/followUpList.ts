import { followUpList as contract } from '../../contract/followUps.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { countFollowUps, listFollowUps } from '../store/followUps.ts';
import { followUpLine } from './followUpLine.ts';
import { defineQuery } from './query.ts';

const SIZE = 50;

/** 跟进事项 within the asker's reach, the nearest day first. */
export const followUpList = defineQuery({
  contract,
  action: 'seeClasses',
  answer: async (tx, { after, ...filter }, context) => {
    const { tenant } = context.actor;
    const now = today(context.receivedAt, context.timeZone);
    const reach = scope(context.actor, 'seeClasses');
    const page = { after, size: SIZE, today: now };
    const { followUps, next } = await listFollowUps(tx, tenant, reach, filter, page);
    return allow({
      followUps: followUps.map((one) => followUpLine(one, context, now)),
      next,
      counts: await countFollowUps(tx, tenant, reach, filter, now),
    });
  },
});
