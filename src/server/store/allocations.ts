import { sql } from 'kysely';
import type { UnitShare } from '../../core/quota/allocateToUnits.ts';
import type { Context, Tx } from '../context.ts';
import { living } from './stageSql.ts';

interface Whose {
  readonly campaign: string;
  readonly body: string;
}

export interface Allocation {
  readonly id: string;
  readonly number: number;
  readonly due: string | null;
  readonly note: string;
}

/** How a body parts its places now; undefined = it never did. */
export async function currentAllocation(
  tx: Tx,
  tenant: string,
  { campaign, body }: Whose,
): Promise<Allocation | undefined> {
  return tx
    .selectFrom('unit_allocation')
    .select(['id', 'number', 'due', 'note'])
    .where((eb) => eb.and({ tenant, campaign, body }))
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

/** The body's own day for its units; it binds their submissions (F6). */
export async function unitsDue(tx: Tx, tenant: string, whose: Whose): Promise<string | undefined> {
  return (await currentAllocation(tx, tenant, whose))?.due ?? undefined;
}

/** The bodies' own days for their units in a campaign, by body. */
export async function unitsDues(
  tx: Tx,
  tenant: string,
  campaign: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('unit_allocation')
    .select(['body', 'due'])
    .where((eb) => eb.and({ tenant, campaign }))
    .where('superseded_at', 'is', null)
    .where('due', 'is not', null)
    .execute();
  return new Map(rows.map(({ body, due }) => [body, due!]));
}

/** Places given to units of the bodies that share a row, by body and tier. */
export async function givenInRow(
  tx: Tx,
  tenant: string,
  campaign: string,
  row: string,
): Promise<{ readonly body: string; readonly tier: string; readonly places: number }[]> {
  const { rows } = await sql<{ body: string; tier: string; places: number }>`
    select l.body, i.tier, sum(i.places)::int as places
    from quota_holder h
      join unit_allocation l on l.tenant = h.tenant and l.campaign = h.campaign and l.body = h.body
        and l.superseded_at is null
      join unit_allocation_item i on i.tenant = l.tenant and i.allocation = l.id
    where h.tenant = ${tenant} and h.campaign = ${campaign} and h.row_id = ${row}
    group by l.body, i.tier`.execute(tx);
  return rows;
}

/** Supersedes what held and writes the whole table anew. */
export async function saveAllocation(
  tx: Tx,
  context: Context,
  whose: Whose,
  made: Allocation & { readonly shares: readonly UnitShare[] },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, number, due, note, shares } = made;
  const at = context.receivedAt;
  await tx
    .updateTable('unit_allocation')
    .set({ superseded_at: at })
    .where((eb) => eb.and({ tenant, ...whose }))
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('unit_allocation')
    .values({ tenant, id, ...whose, number, due, note, by_user: user, at })
    .execute();
  const items = shares.flatMap(({ unit, places }) =>
    Object.entries(places).map(([tier, count]) => ({ tenant, allocation: id, unit, tier, places: count })),
  );
  if (items.length > 0) await tx.insertInto('unit_allocation_item').values(items).execute();
}

export interface AllocatedUnit {
  readonly unit: string;
  readonly name: string;
  readonly places: Readonly<Record<string, number>>;
  readonly drafted: number;
  readonly submitted: number;
  readonly recommended: number;
}

/** All units of a body with what they were given and what they have done: one statement. */
export async function allocatedUnits(
  tx: Tx,
  tenant: string,
  { campaign, body }: Whose,
): Promise<AllocatedUnit[]> {
  const { rows } = await sql<AllocatedUnit>`
    select u.id as unit, u.name, coalesce(given.places, '{}') as places,
      coalesce(done.drafted, 0)::int as drafted, coalesce(done.submitted, 0)::int as submitted,
      coalesce(done.recommended, 0)::int as recommended
    from unit u
      left join (select i.unit, jsonb_object_agg(i.tier, i.places) as places
        from unit_allocation l join unit_allocation_item i on i.tenant = l.tenant and i.allocation = l.id
        where l.tenant = ${tenant} and l.campaign = ${campaign} and l.body = ${body} and l.superseded_at is null
        group by i.unit) given on given.unit = u.id
      left join (select a.unit, count(*) as drafted, count(a.submitted_at) as submitted,
          count(a.recommended_at) as recommended
        from application a where a.tenant = ${tenant} and a.campaign = ${campaign} and a.body = ${body} and ${living}
        group by a.unit) done on done.unit = u.id
    where u.tenant = ${tenant} and u.body = ${body}
    order by u.name, u.id`.execute(tx);
  return rows;
}

/** Every change of the table, newest first. */
export async function allocationHistory(tx: Tx, tenant: string, { campaign, body }: Whose) {
  const { rows } = await sql<{
    number: number;
    due: string | null;
    note: string;
    at: Date;
    byName: string;
    units: number;
  }>`select l.number, l.due, l.note, l.at, coalesce(p.display_name, '') as "byName",
      (select count(distinct i.unit)::int from unit_allocation_item i
        where i.tenant = l.tenant and i.allocation = l.id) as units
    from unit_allocation l left join person p on p.tenant = l.tenant and p.user_id = l.by_user
    where l.tenant = ${tenant} and l.campaign = ${campaign} and l.body = ${body}
    order by l.number desc`.execute(tx);
  return rows;
}

/** What one unit was given, with the body's day and words. */
export async function shareOf(tx: Tx, tenant: string, { campaign, body }: Whose, unit: string) {
  const allocation = await currentAllocation(tx, tenant, { campaign, body });
  if (!allocation) return undefined;
  const items = await tx
    .selectFrom('unit_allocation_item')
    .select(['tier', 'places'])
    .where((eb) => eb.and({ tenant, allocation: allocation.id, unit }))
    .execute();
  return { ...allocation, items };
}
