import { createHash, randomBytes } from 'node:crypto';
import { keepContactPoint as contract } from '../../contract/messages.ts';
import { outboxWords } from '../../contract/messageWords.zh.ts';
import { ownSubject } from '../../core/access/ownSubject.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { type ContactPoint, confirmationMails, ownContact, saveContact } from '../store/contactPoints.ts';
import { insertDeliveries, insertMessage } from '../store/messages.ts';
import { defineCommand } from './command.ts';

/** So many confirmation mails a day somebody may have sent: nobody floods a stranger's box through us. */
const MAILS_A_DAY = 5;
const VALID_MS = 3 * 86_400_000;
interface Asked {
  readonly contact: ContactPoint;
  /** Undefined: nothing is to be confirmed. */
  readonly token: string | undefined;
}
const nothing: ContactPoint = {
  ...{ email: null, choice: 'daily', pendingEmail: null, pendingDigest: null, pendingUntil: null },
};

/** Only the digest of a token is kept; the token itself travels in the mail. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * One's own address for mail and how often. A new address waits until its owner has followed the link of the mail that is
 * sent to it, so that nobody subscribes another; the old one holds meanwhile.
 */
export const keepContactPoint = defineCommand({
  contract,
  action: 'keepContactPoint',
  load: async (tx, _input, context) => {
    const contact = (await ownContact(tx, context)) ?? nothing;
    const { count } = await confirmationMails(tx, context);
    return allow({ subject: ownSubject(context.actor, 'keepContactPoint'), contact, count });
  },
  decide({ contact, count }, { email, choice }, context): Decision<Asked> {
    if (email === '') return allow({ contact: { ...nothing, choice }, token: undefined });
    if (email === contact.email) return allow({ contact: { ...nothing, email, choice }, token: undefined });
    if (count >= MAILS_A_DAY) return refuse('tooManyRequests', {});
    const token = randomBytes(24).toString('base64url');
    const pendingUntil = new Date(context.receivedAt.getTime() + VALID_MS);
    const pending = { pendingEmail: email, pendingDigest: tokenDigest(token), pendingUntil };
    return allow({ contact: { email: contact.email, choice, ...pending }, token });
  },
  async save(tx, { contact, token }, context) {
    await saveContact(tx, context, contact);
    if (token !== undefined) await askForConfirmation(tx, context, contact.pendingEmail!, token);
    return allow({ confirm: token !== undefined });
  },
  events: ({ contact, token }) => [
    {
      action: 'keepContactPoint',
      subjectKind: 'person',
      detail: { choice: contact.choice, address: contact.email !== null, asked: token !== undefined },
    },
  ],
});

async function askForConfirmation(tx: Tx, context: Context, address: string, token: string): Promise<void> {
  const { actor, receivedAt: at } = context;
  const message = context.newId();
  const { title, text } = outboxWords.confirmAddress;
  const link = `/account?confirm=${token}`;
  const about = { kind: 'confirmAddress' as const, title, text, link, subject: actor.user, urgent: true };
  await insertMessage(tx, context, message, about);
  const to = { channel: 'mail', user_id: actor.user, address, state: 'queued', once: message };
  await insertDeliveries(tx, [
    { ...{ tenant: actor.tenant, id: context.newId(), message, at, next_at: at }, ...to },
  ]);
}
