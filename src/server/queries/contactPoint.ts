import { contactPoint as contract } from '../../contract/messages.ts';
import { allow } from '../../core/refusals.ts';
import { confirmationMails, ownContact } from '../store/contactPoints.ts';
import { defineQuery } from './query.ts';

/** One's own address for mail, how often, and what waits for confirmation. */
export const contactPoint = defineQuery({
  contract,
  action: 'seeMessages',
  async answer(tx, _input, context) {
    const contact = await ownContact(tx, context);
    if (!contact) return allow({ email: null, choice: 'daily' as const, pending: null });
    const { email, choice, pendingEmail, pendingUntil } = contact;
    if (!pendingEmail || !pendingUntil || pendingUntil < context.receivedAt)
      return allow({ email, choice, pending: null });
    const { last = { state: 'sent' as const, fault: null } } = await confirmationMails(tx, context);
    const pending = { email: pendingEmail, until: pendingUntil.toISOString(), ...last };
    return allow({ email, choice, pending });
  },
});
