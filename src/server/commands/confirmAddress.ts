import { confirmAddress as contract } from '../../contract/messages.ts';
import { ownSubject } from '../../core/access/ownSubject.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { ownContact, saveContact } from '../store/contactPoints.ts';
import { defineCommand } from './command.ts';
import { tokenDigest } from './keepContactPoint.ts';

/** The owner of an address says that it is theirs: signed in, with the token of the mail; otherwise void. */
export const confirmAddress = defineCommand({
  contract,
  action: 'confirmAddress',
  load: async (tx, _input, context) =>
    allow({
      subject: ownSubject(context.actor, 'confirmAddress'),
      contact: await ownContact(tx, context),
    }),
  decide({ contact }, { token }, { receivedAt }) {
    const { pendingEmail, pendingDigest, pendingUntil } = contact ?? {};
    if (!contact || !pendingEmail || !pendingUntil || pendingUntil < receivedAt)
      return refuse('confirmationVoid', {});
    if (pendingDigest !== tokenDigest(token)) return refuse('confirmationVoid', {});
    const settled = { pendingEmail: null, pendingDigest: null, pendingUntil: null };
    return allow({ email: pendingEmail, choice: contact.choice, ...settled });
  },
  save: async (tx, contact, context) => {
    await saveContact(tx, context, contact);
    return allow({});
  },
  events: () => [{ action: 'confirmAddress', subjectKind: 'person' }],
});
