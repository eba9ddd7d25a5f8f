import { sql } from 'kysely';
import type { Tx } from '../context.ts';

/** What waits for the digest on one way to one receiver, oldest first. */
export interface HeldGroup {
  readonly channel: string;
  readonly user_id: string | null;
  readonly webhook: string | null;
  readonly body: string | null;
  readonly address: string | null;
  readonly deliveries: readonly string[];
  readonly titles: readonly string[];
}

/** Locks and groups what is held and in no digest yet. */
export async function heldGroups(tx: Tx, tenant: string): Promise<HeldGroup[]> {
  const { rows } = await sql<HeldGroup>`
    with held as (
      select d.* from delivery d where d.tenant = ${tenant} and d.state = 'queued' and d.held and d.digest_of is null
      order by d.id for update)
    select h.channel, h.user_id, h.webhook, h.address, min(h.body::text)::uuid as body,
      array_agg(h.id order by h.at, h.id) as deliveries, array_agg(m.title order by h.at, h.id) as titles
    from held h join message m on m.tenant = h.tenant and m.id = h.message
    group by h.channel, h.user_id, h.webhook, h.address`.execute(tx);
  return rows;
}

export async function bundle(
  tx: Tx,
  tenant: string,
  deliveries: readonly string[],
  digest: string,
): Promise<void> {
  await sql`update delivery set digest_of = ${digest} where tenant = ${tenant}
    and id = any(${[...deliveries]}::uuid[])`.execute(tx);
}
