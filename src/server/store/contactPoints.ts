import { sql } from 'kysely';
import type { DeliveryState, MailChoice } from '../../core/outbox/message.ts';
import type { SendFault } from '../../core/outbox/sending.ts';
import type { Context, Tx } from '../context.ts';

export interface ContactPoint {
  readonly email: string | null;
  readonly choice: MailChoice;
  readonly pendingEmail: string | null;
  readonly pendingDigest: string | null;
  readonly pendingUntil: Date | null;
}

/** One's own address and wish; undefined when nothing was ever said. */
export async function ownContact(tx: Tx, { actor }: Context): Promise<ContactPoint | undefined> {
  const { rows } = await sql<ContactPoint>`
    select email, choice, pending_email as "pendingEmail", pending_digest as "pendingDigest",
      pending_until as "pendingUntil"
    from contact_point where tenant = ${actor.tenant} and user_id = ${actor.user}`.execute(tx);
  return rows[0];
}

export async function saveContact(tx: Tx, context: Context, contact: ContactPoint): Promise<void> {
  const { email, choice, pendingEmail: pending_email, pendingDigest: pending_digest } = contact;
  const set = { email, choice, pending_email, pending_digest, pending_until: contact.pendingUntil };
  await tx
    .insertInto('contact_point')
    .values({
      ...{ tenant: context.actor.tenant, user_id: context.actor.user },
      ...{ ...set, updated_at: context.receivedAt },
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'user_id']).doUpdateSet({ ...set, updated_at: context.receivedAt }),
    )
    .execute();
}

export interface ConfirmationMail {
  readonly state: DeliveryState;
  readonly fault: SendFault | null;
}

/** What became of the last confirmation mail to an address, and how many were asked for within a day. */
export async function confirmationMails(
  tx: Tx,
  { actor, receivedAt }: Context,
): Promise<{ last: ConfirmationMail | undefined; count: number }> {
  const { rows } = await sql<ConfirmationMail>`
    select d.state, d.fault from delivery d join message m on m.tenant = d.tenant and m.id = d.message
    where d.tenant = ${actor.tenant} and d.user_id = ${actor.user} and m.kind = 'confirmAddress'
      and d.at > ${receivedAt}::timestamptz - interval '1 day'
    order by d.at desc, d.id desc`.execute(tx);
  return { last: rows[0], count: rows.length };
}
