import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { OutboxFilter, outboxLedger } from '../../contract/outbox.ts';
import type { DeliveryState } from '../../core/outbox/message.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';

type Row = z.output<typeof outboxLedger.output>['rows'][number];
export type LedgerRow = Omit<Row, 'at' | 'nextAt' | 'sentAt' | 'openedAt'> & {
  readonly at: Date;
  readonly nextAt: Date;
  readonly sentAt: Date | null;
  readonly openedAt: Date | null;
};

/** A digest is the envelope of messages that stand in the ledger themselves. */
function fits(tenant: string, filter: OutboxFilter): RawBuilder<boolean> {
  const { campaign, state, channel, kind, body } = filter;
  const parts = [sql`d.tenant = ${tenant}`, sql`m.kind <> 'digest'`];
  if (campaign !== undefined) parts.push(sql`(m.campaign = ${campaign} or m.campaign is null)`);
  if (state !== undefined) parts.push(sql`d.state = ${state}`);
  if (channel !== undefined) parts.push(sql`d.channel = ${channel}`);
  if (kind !== undefined) parts.push(sql`m.kind = ${kind}`);
  if (body !== undefined) parts.push(sql`d.body = ${body}`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
const joined = sql`delivery d join message m on m.tenant = d.tenant and m.id = d.message`;

/** A page of the ledger, newest first. */
export async function ledgerPage(
  tx: Tx,
  tenant: string,
  filter: OutboxFilter,
  { size, offset }: { readonly size: number; readonly offset: number },
): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select d.id as delivery, m.kind, d.channel, m.title, coalesce(p.display_name, h.title, '') as recipient,
      case when b.id is not null then ${bodyName} end as "bodyName", d.state, d.held and d.digest_of is null as held,
      d.attempts, d.fault, d.answer, d.at, d.next_at as "nextAt", d.sent_at as "sentAt", d.opened_at as "openedAt"
    from ${joined}
    left join person p on p.tenant = d.tenant and p.user_id = d.user_id
    left join webhook h on h.tenant = d.tenant and h.id = d.webhook
    left join body b on b.tenant = d.tenant and b.id = d.body
    where ${fits(tenant, filter)}
    order by d.at desc, d.id desc limit ${size} offset ${offset}`.execute(tx);
  return rows;
}

/** How many stand in each state, within the rest of the filter. */
export async function ledgerCounts(
  tx: Tx,
  tenant: string,
  { state: _state, ...filter }: OutboxFilter,
): Promise<Map<DeliveryState, number>> {
  const { rows } = await sql<{ state: DeliveryState; count: number }>`
    select d.state, count(*) as count from ${joined} where ${fits(tenant, filter)} group by d.state`.execute(
    tx,
  );
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Queued for more than an hour although nothing holds it: nobody sends, or the other side is down. */
export async function stuckCount(tx: Tx, tenant: string, at: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from delivery d where d.tenant = ${tenant} and d.state = 'queued' and not d.held
      and d.at < ${at}::timestamptz - interval '1 hour'`.execute(tx);
  return Number(rows[0]!.count);
}

/**
 * Queues again what failed or was not sent; what went out in a digest is queued with its digest. Answers how many of
 * the asked for.
 */
export async function requeue(
  tx: Tx,
  tenant: string,
  wanted: { readonly deliveries: readonly string[] } | { readonly filter: OutboxFilter },
  at: Date,
): Promise<number> {
  const asked =
    'deliveries' in wanted
      ? sql`d.tenant = ${tenant} and d.id = any(${[...wanted.deliveries]}::uuid[])`
      : fits(tenant, wanted.filter);
  const { rows } = await sql<{ id: string; digest: string | null }>`
    select d.id, d.digest_of as digest from ${joined}
    where ${asked} and d.state in ('failed', 'suppressed') and d.channel <> 'inApp'
    for update of d`.execute(tx);
  const ids = [...new Set(rows.map(({ id, digest }) => digest ?? id))];
  if (ids.length === 0) return 0;
  await sql`update delivery set state = 'queued', attempts = 0, fault = null, answer = null, next_at = ${at},
      claim = null, claimed_until = null
    where tenant = ${tenant} and (id = any(${ids}::uuid[]) or digest_of = any(${ids}::uuid[]))
      and state in ('failed', 'suppressed')`.execute(tx);
  return rows.length;
}
