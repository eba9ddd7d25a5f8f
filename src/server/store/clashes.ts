import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { ClashFilter } from '../../contract/consistency.ts';
import type { Scope } from '../../core/access/scope.ts';
import { type ClashKind, clashKinds, type Settlement } from '../../core/watch/clashes.ts';
import type { Context, Tx } from '../context.ts';
import { clashesNow } from '../watch/clashSql.ts';
import { idArray } from './scopeSql.ts';

/**
 * Makes the standing clashes agree with what is now. One whose places and facts are the same stays with the officer's word; with
 * any other datum it is another clash, and open again.
 */
export async function replaceClashes(
  tx: Tx,
  { actor: { tenant }, receivedAt }: Context,
  today: string,
): Promise<void> {
  const now = clashesNow(tenant);
  await sql`with ${now} update clash k set until = greatest(${today}::date, k.since)
    where k.tenant = ${tenant} and k.until is null and not exists (select from now n where n.kind = k.kind
      and n.about = k.about and n.places = k.places and n.facts = k.facts)`.execute(tx);
  await sql`with ${now} insert into clash (tenant, kind, about, places, facts, studios, bodies, since, at)
    select ${tenant}, n.kind, n.about, n.places, n.facts, n.studios, n.bodies, ${today}::date, ${receivedAt} from now n
    where not exists (select from clash k where k.tenant = ${tenant} and k.kind = n.kind and k.about = n.about
      and k.until is null) on conflict do nothing`.execute(tx);
}

export interface ClashPlace {
  readonly studio: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly body: string;
  readonly says: string;
  readonly link: string;
}
export interface ListedClash {
  readonly id: string;
  readonly kind: ClashKind;
  readonly places: readonly ClashPlace[];
  readonly facts: Record<string, unknown>;
  readonly bodies: readonly string[];
  readonly since: string;
  readonly settledAs: Settlement | null;
  readonly settledBecause: string | null;
  readonly settledBy: string | null;
}
type Filter = z.output<typeof ClashFilter>;

function conditions(tenant: string, reach: Scope, filter: Filter): RawBuilder<unknown> {
  const all = [
    sql`k.tenant = ${tenant} and k.until is null`,
    filter.settled ? sql`k.settled_at is not null` : sql`k.settled_at is null`,
  ];
  if (!reach.all) all.push(sql`k.bodies && ${idArray(reach.bodies)}`);
  if (filter.kind) all.push(sql`k.kind = ${filter.kind}`);
  if (filter.body) all.push(sql`k.bodies && ${idArray([filter.body])}`);
  if (filter.search) all.push(sql`position(${filter.search} in k.places::text) > 0`);
  return sql.join(all, sql` and `);
}

/** A page of clashes, the newest first; `next` opens the page behind it. */
export async function listClashes(
  tx: Tx,
  tenant: string,
  reach: Scope,
  filter: Filter,
  { after, size }: { readonly after?: string | undefined; readonly size: number },
): Promise<{ readonly clashes: readonly ListedClash[]; readonly next: string | null }> {
  const [, since, id] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  const behind =
    since === undefined
      ? sql`true`
      : sql`(k.since < ${since}::date or (k.since = ${since}::date and k.id > ${id}::uuid))`;
  const { rows } =
    await sql<ListedClash>`select k.id, k.kind, k.places, k.facts, k.bodies, k.since::text as since,
      k.settled_as as "settledAs", k.settled_because as "settledBecause", p.display_name as "settledBy"
    from clash k left join person p on p.tenant = k.tenant and p.user_id = k.settled_by
    where ${conditions(tenant, reach, filter)} and ${behind} order by k.since desc, k.id limit ${size + 1}`.execute(
      tx,
    );
  const clashes = rows.slice(0, size);
  const last = clashes.at(-1);
  return { clashes, next: rows.length > size && last ? `${last.since} ${last.id}` : null };
}

/** How many of each kind are open, or settled. */
export async function countClashes(
  tx: Tx,
  tenant: string,
  reach: Scope,
  { kind: _, ...filter }: Filter,
): Promise<{ kind: ClashKind; count: number }[]> {
  const { rows } = await sql<{
    kind: ClashKind;
    count: number;
  }>`select k.kind, count(*)::int as count from clash k
    where ${conditions(tenant, reach, filter)} group by k.kind`.execute(tx);
  return rows.sort((one, other) => clashKinds.indexOf(one.kind) - clashKinds.indexOf(other.kind));
}

/** One that stands, locked: two officers at it go one after the other. */
export async function lockClash(tx: Tx, tenant: string, id: string) {
  const { rows } = await sql<{ id: string; bodies: string[]; open: boolean }>`
    select id, bodies, settled_at is null as open from clash
    where tenant = ${tenant} and id = ${id} and until is null for update`.execute(tx);
  return rows[0];
}

export async function saveSettlement(
  tx: Tx,
  { actor, receivedAt }: Context,
  id: string,
  { as, reason }: { readonly as: Settlement; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('clash')
    .set({ settled_as: as, settled_because: reason, settled_by: actor.user, settled_at: receivedAt })
    .where((eb) => eb.and({ tenant: actor.tenant, id }))
    .execute();
}
