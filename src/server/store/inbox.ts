import { type RawBuilder, sql } from 'kysely';
import type { MessageKind } from '../../core/outbox/message.ts';
import type { Context, Tx } from '../context.ts';

export interface InboxRow {
  readonly delivery: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly urgent: boolean;
  readonly at: Date;
  readonly openedAt: Date | null;
}

const mine = ({ actor }: Context): RawBuilder<boolean> =>
  sql<boolean>`d.tenant = ${actor.tenant} and d.user_id = ${actor.user} and d.channel = 'inApp'`;

/** A page of one's own messages, unread first. */
export async function inboxPage(
  tx: Tx,
  context: Context,
  { size, offset }: { readonly size: number; readonly offset: number },
): Promise<InboxRow[]> {
  const { rows } = await sql<InboxRow>`
    select d.id as delivery, m.kind, m.title, m.text, m.link, m.urgent, d.at, d.opened_at as "openedAt"
    from delivery d join message m on m.tenant = d.tenant and m.id = d.message
    where ${mine(context)}
    order by d.opened_at is not null, d.at desc, d.id limit ${size} offset ${offset}`.execute(tx);
  return rows;
}

export async function inboxCounts(tx: Tx, context: Context): Promise<{ all: number; unread: number }> {
  const { rows } = await sql<{ all: number; unread: number }>`
    select count(*) as all, count(*) filter (where d.opened_at is null) as unread
    from delivery d where ${mine(context)}`.execute(tx);
  return { all: Number(rows[0]!.all), unread: Number(rows[0]!.unread) };
}

/** Unread only; asked by the header of every page, so it reads the small index of unread ones. */
export async function unreadOf(tx: Tx, context: Context): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from delivery d where ${mine(context)} and d.opened_at is null`.execute(tx);
  return Number(rows[0]!.unread);
}

/** Marks one's own messages as read; of all when none is named. */
export async function markOpened(
  tx: Tx,
  context: Context,
  deliveries: readonly string[] | undefined,
): Promise<number> {
  const { actor, receivedAt } = context;
  const named = deliveries === undefined ? sql`true` : sql`id = any(${[...deliveries]}::uuid[])`;
  const done = await sql`update delivery set opened_at = ${receivedAt}, state = 'opened'
    where tenant = ${actor.tenant} and user_id = ${actor.user} and channel = 'inApp' and opened_at is null
      and ${named}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/**
 * A link of a mail or a group was followed: the delivery is open, and so is the message in the product of the same person.
 * Answers where it leads inside; undefined when it is not of this installation.
 */
export async function openByLink(
  tx: Tx,
  tenant: string,
  delivery: string,
  at: Date,
): Promise<{ link: string | null } | undefined> {
  const { rows } = await sql<{ link: string | null; message: string; user: string | null }>`
    update delivery d set opened_at = coalesce(d.opened_at, ${at}), state = 'opened'
    from message m
    where d.tenant = ${tenant} and d.id = ${delivery} and m.tenant = d.tenant and m.id = d.message
    returning m.link, d.message, d.user_id as user`.execute(tx);
  const found = rows[0];
  if (!found) return undefined;
  if (found.user !== null)
    await sql`update delivery set opened_at = ${at}, state = 'opened' where tenant = ${tenant}
      and message = ${found.message} and user_id = ${found.user} and channel = 'inApp' and opened_at is null`.execute(
      tx,
    );
  return { link: found.link };
}
