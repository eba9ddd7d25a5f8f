import { openMessages as contract } from '../../contract/messages.ts';
import { ownSubject } from '../../core/access/ownSubject.ts';
import { allow } from '../../core/refusals.ts';
import { markOpened } from '../store/inbox.ts';
import { defineCommand } from './command.ts';

/** Marks one's own messages as read (F8). Harmless twice, and no line of the log: what one reads is nobody's business. */
export const openMessages = defineCommand({
  contract,
  action: 'openMessages',
  keyless: true,
  load: async (_tx, _input, { actor }) => allow({ subject: ownSubject(actor, 'openMessages') }),
  decide: (_loaded, { deliveries }) => allow({ deliveries }),
  save: async (tx, { deliveries }, context) => allow({ opened: await markOpened(tx, context, deliveries) }),
  events: () => [],
});
