import { messageList as contract } from '../../contract/messages.ts';
import { allow } from '../../core/refusals.ts';
import { inboxCounts, inboxPage } from '../store/inbox.ts';
import { defineQuery } from './query.ts';

const size = 30;

/** One's own messages (F8). */
export const messageList = defineQuery({
  contract,
  action: 'seeMessages',
  async answer(tx, { page }, context) {
    const { all, unread } = await inboxCounts(tx, context);
    const rows = await inboxPage(tx, context, { size, offset: (page - 1) * size });
    const messages = rows.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      openedAt: row.openedAt?.toISOString() ?? null,
    }));
    return allow({ messages, unread, pages: Math.max(1, Math.ceil(all / size)) });
  },
});
