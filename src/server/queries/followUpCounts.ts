import { followUpCounts as contract } from '../../contract/followUps.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { countFollowUps } from '../store/followUps.ts';
import { defineQuery } from './query.ts';

/** What the first page tells an officer of what is still to be done. */
export const followUpCounts = defineQuery({
  contract,
  action: 'seeClasses',
  answer: async (tx, _input, context) => {
    const now = today(context.receivedAt, context.timeZone);
    return allow(await countFollowUps(tx, context.actor.tenant, scope(context.actor, 'seeClasses'), {}, now));
  },
});
