import { type Insertable, sql } from 'kysely';
import type { MessageDraft } from '../../core/outbox/message.ts';
import type { Context, Tx } from '../context.ts';
import type { DeliveryTable } from '../db/tables/outboxTables.ts';

export async function insertMessage(
  tx: Tx,
  { actor, receivedAt }: Context,
  id: string,
  { kind, campaign, title, text, link, subject, urgent }: Omit<MessageDraft, 'to' | 'except'>,
): Promise<void> {
  const about = { kind, campaign: campaign ?? null, title, text, link: link ?? null, subject };
  await tx
    .insertInto('message')
    .values({
      ...{ tenant: actor.tenant, id, ...about, urgent: urgent ?? false },
      ...{ by_user: actor.user, created_at: receivedAt },
    })
    .execute();
}

/** Inserts the deliveries that do not stand there yet; answers those that are new. */
export async function insertDeliveries(
  tx: Tx,
  rows: readonly Insertable<DeliveryTable>[],
): Promise<{ readonly id: string; readonly channel: string }[]> {
  if (rows.length === 0) return [];
  return tx
    .insertInto('delivery')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'channel'])
    .execute();
}

export async function deleteMessage(tx: Tx, { actor }: Context, id: string): Promise<void> {
  await sql`delete from message where tenant = ${actor.tenant} and id = ${id}`.execute(tx);
}
