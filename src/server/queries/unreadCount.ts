import { unreadCount as contract } from '../../contract/messages.ts';
import { allow } from '../../core/refusals.ts';
import { unreadOf } from '../store/inbox.ts';
import { defineQuery } from './query.ts';

/** The number at the bell. */
export const unreadCount = defineQuery({
  contract,
  action: 'seeMessages',
  answer: async (tx, _input, context) => allow({ count: await unreadOf(tx, context) }),
});
