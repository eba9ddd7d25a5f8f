import { type Kysely, sql } from 'kysely';
import type { Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { type Anchor, writeAnchor } from './anchor.ts';
import { type Head, headStatement, linkHash, ORIGIN } from './chain.ts';
import type { SealKey } from './sealKey.ts';

/** One sealer at a time, over all processes. */
const LOCK = 7_240_121;
const CHUNK = 1_000;

interface Link {
  readonly position: number;
  readonly event: string;
  readonly hash: string;
}

/**
 * Events of transactions that have ended, in the order of their transactions, that no link holds yet. A transaction below
 * the snapshot's xmin can no longer add events, so nothing can come before what is sealed now.
 */
async function unsealed(tx: Tx, tenant: string, from: string, below: string) {
  // After a restore into another cluster the numbers begin anew; then all are looked at once.
  const { rows } = await sql<{ id: string; digest: string }>`
    select id, digest from event e where tenant = ${tenant} and xid < ${below}::text::xid8
      and xid >= case when ${from}::text::xid8 <= ${below}::text::xid8 then ${from}::text::xid8 else '0'::xid8 end
      and not exists (select 1 from event_link l where l.tenant = e.tenant and l.event = e.id)
    order by xid, id`.execute(tx);
  return rows;
}

function chained(events: readonly { id: string; digest: string }[], position: number, hash: string): Link[] {
  let last = { position, hash };
  return events.map(({ id, digest }) => {
    last = { position: last.position + 1, hash: linkHash(last.hash, last.position + 1, digest) };
    return { event: id, ...last };
  });
}

async function sealTenant(tx: Tx, tenant: string, key: SealKey): Promise<Anchor | undefined> {
  await raiseWall(tx, { user: 'system', tenant, grants: [] });
  const { rows } = await sql<{ below: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as below`.execute(tx);
  const { below } = rows[0]!;
  const last = await tx
    .selectFrom('event_head')
    .select(['position', 'hash', sql<string>`sealed_below::text`.as('sealedBelow')])
    .where('tenant', '=', tenant)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const events = await unsealed(tx, tenant, last?.sealedBelow ?? '0', below);
  const links = chained(events, last?.position ?? 0, last?.hash ?? ORIGIN);
  const end = links.at(-1);
  if (!end) return undefined;
  for (let from = 0; from < links.length; from += CHUNK) {
    const rows = links.slice(from, from + CHUNK).map((link) => ({ tenant, ...link }));
    await tx.insertInto('event_link').values(rows).execute();
  }
  const head: Head = { tenant, position: end.position, hash: end.hash, at: new Date().toISOString() };
  const signature = key.sign(headStatement(head));
  await tx
    .insertInto('event_head')
    .values({ ...head, signature, sealed_below: below })
    .execute();
  return { ...head, signature };
}

/** Chains and signs what happened since the last time, of all installations. Answers how many heads it signed. */
export async function seal(db: Kysely<Database>, key: SealKey, data: string): Promise<number> {
  const heads: Anchor[] = [];
  const tenants = await db.selectFrom('tenant').select('id').execute();
  for (const { id } of tenants) {
    const head = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{
        mine: boolean;
      }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(tx);
      return rows[0]!.mine ? sealTenant(tx, id, key) : undefined;
    });
    if (head) heads.push(head);
  }
  for (const head of heads) await writeAnchor(data, head);
  return heads.length;
}
