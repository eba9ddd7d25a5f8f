import { type Kysely, sql } from 'kysely';
import type { Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { eventDigest } from '../store/events.ts';
import { readAnchor } from './anchor.ts';
import { type Head, headStatement, linkHash, ORIGIN } from './chain.ts';
import type { SealKey } from './sealKey.ts';

/** What is wrong at the first bad row. */
export type Fault =
  /** The event says something else than when it was written. */
  | 'eventChanged'
  /** The link does not follow from the one before: swapped, replaced or inserted. */
  | 'linkBroken'
  /** A place in the chain is empty. */
  | 'linkMissing'
  /** The chain is shorter than what was signed. */
  | 'tailMissing'
  /** A signed head does not fit its place, or nobody with the key signed it. */
  | 'headWrong'
  /** An event stands before the sealed end without being in the chain. */
  | 'eventInserted';

export interface Verification {
  readonly tenant: string;
  readonly sealed: number;
  /** Events that wait for the sealer; at most a second old while the server runs. */
  readonly unsealed: number;
  readonly bad?: { readonly fault: Fault; readonly position?: number; readonly event?: string };
}
type Bad = NonNullable<Verification['bad']>;

const PAGE = 5_000;

interface Row {
  position: number;
  hash: string;
  event: string;
  digest: string;
  at: Date;
  [column: string]: unknown;
}

async function page(tx: Tx, tenant: string, after: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select l.position, l.hash, l.event, e.digest, e.at, e.tenant, e.id, e.actor, e.action, e.outcome, e.campaign,
      e.subject_kind, e.subject, e.request, e.detail
    from event_link l join event e on e.tenant = l.tenant and e.id = l.event
    where l.tenant = ${tenant} and l.position > ${after} order by l.position limit ${PAGE}`.execute(tx);
  return rows;
}

function badRow(row: Row, expected: number, previous: string): Bad | undefined {
  const { position, hash, event, digest, at, ...said } = row;
  if (position !== expected) return { fault: 'linkMissing', position: expected };
  if (eventDigest({ ...said, at: at.toISOString() }) !== digest)
    return { fault: 'eventChanged', position, event };
  if (linkHash(previous, position, digest) !== hash) return { fault: 'linkBroken', position, event };
  return undefined;
}

type Heads = ReadonlyMap<number, Head & { readonly signature: string }>;

async function headsOf(tx: Tx, tenant: string): Promise<Heads> {
  const rows = await tx
    .selectFrom('event_head')
    .select(['tenant', 'position', 'hash', 'signature', 'at'])
    .where('tenant', '=', tenant)
    .orderBy('position')
    .execute();
  return new Map(rows.map((row) => [row.position, { ...row, at: row.at.toISOString() }]));
}

/** Walks the chain from its beginning. */
async function walk(
  tx: Tx,
  tenant: string,
  heads: Heads,
  key: SealKey,
): Promise<{ sealed: number; bad?: Bad }> {
  let [sealed, previous] = [0, ORIGIN];
  for (;;) {
    const rows = await page(tx, tenant, sealed);
    for (const row of rows) {
      const bad = badRow(row, sealed + 1, previous);
      if (bad) return { sealed, bad };
      const head = heads.get(row.position);
      if (head && !(head.hash === row.hash && key.verify(headStatement(head), head.signature)))
        return { sealed, bad: { fault: 'headWrong', position: row.position } };
      sealed = row.position;
      previous = row.hash;
    }
    if (rows.length < PAGE) return { sealed };
  }
}

/** What no link holds: before the sealed end it was put in later, behind it it waits for the sealer. */
async function loose(tx: Tx, tenant: string): Promise<{ unsealed: number; bad?: Bad }> {
  const { rows } = await sql<{ id: string; before: boolean }>`
    select e.id, e.xid < coalesce((select sealed_below from event_head where tenant = ${tenant}
      order by position desc limit 1), '0') as before
    from event e where e.tenant = ${tenant}
      and not exists (select 1 from event_link l where l.tenant = e.tenant and l.event = e.id)
    order by e.xid, e.id`.execute(tx);
  const inserted = rows.find(({ before }) => before);
  return { unsealed: rows.length, ...(inserted && { bad: { fault: 'eventInserted', event: inserted.id } }) };
}

function lastSigned(
  heads: Heads,
  key: SealKey,
  data: string,
  tenant: string,
): { position: number; bad?: Bad } {
  const anchor = readAnchor(data, tenant);
  if (anchor && !key.verify(headStatement(anchor), anchor.signature))
    return { position: 0, bad: { fault: 'headWrong', position: anchor.position } };
  return { position: Math.max(0, anchor?.position ?? 0, ...heads.keys()) };
}

/** Proves one installation's log, or names the first bad row. */
async function verifyTenant(tx: Tx, tenant: string, key: SealKey, data: string): Promise<Verification> {
  await raiseWall(tx, { user: 'system', tenant, grants: [] });
  const heads = await headsOf(tx, tenant);
  const chain = await walk(tx, tenant, heads, key);
  const rest = await loose(tx, tenant);
  const signed = lastSigned(heads, key, data, tenant);
  const cut: Bad | undefined =
    signed.position > chain.sealed ? { fault: 'tailMissing', position: chain.sealed + 1 } : undefined;
  const unsigned: Bad | undefined =
    signed.position < chain.sealed ? { fault: 'headWrong', position: chain.sealed } : undefined;
  const bad = chain.bad ?? cut ?? signed.bad ?? unsigned ?? rest.bad;
  return { tenant, sealed: chain.sealed, unsealed: rest.unsealed, ...(bad && { bad }) };
}

/** Proves the logs of all installations of this database against the chain, the signed heads and the kept anchor. */
export async function verifyLog(db: Kysely<Database>, key: SealKey, data: string): Promise<Verification[]> {
  const tenants = await db.selectFrom('tenant').select('id').orderBy('id').execute();
  const answers: Verification[] = [];
  for (const { id } of tenants) {
    answers.push(
      await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((tx) => verifyTenant(tx, id, key, data)),
    );
  }
  return answers;
}
