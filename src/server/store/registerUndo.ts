import { sql } from 'kysely';
import type { Context, Tx } from '../context.ts';
import type { MadeByRow } from '../db/tables/importTables.ts';
import { studioTables } from './mergeStudios.ts';

interface DoneRow {
  readonly row: number;
  readonly studio: string;
  readonly madeStudio: string | null;
  readonly madeUnit: string | null;
  readonly made: MadeByRow;
  /** The studio was made by this import, by this row or one before it. */
  readonly own: boolean;
}

/** The last rows that were taken and are not yet taken back: later ones added to what earlier ones made. */
async function lastRows(
  tx: Tx,
  tenant: string,
  id: string,
  before: number,
  size: number,
): Promise<DoneRow[]> {
  const { rows } =
    await sql<DoneRow>`select r.row, r.studio, r.made_studio as "madeStudio", r.made_unit as "madeUnit", r.made,
      exists (select from register_row o where o.tenant = r.tenant and o.import = r.import and o.made_studio = r.studio) as own
    from register_row r where r.tenant = ${tenant} and r.import = ${id} and r.row < ${before} and r.done_at is not null
      and r.kept_because is null
    order by r.row desc limit ${size} for update of r`.execute(tx);
  return rows;
}

/** What makes a studio more than a line of a list: its own history does not, nor what the register notices by itself. */
const own = ['register_row', 'standing_sign', 'studio_name', 'studio_unit', 'studio_title'];
const hanging = studioTables.filter(({ table }) => !own.includes(table));

/** What hangs on these studios that did not come with the import: the name of a table, or that the file was changed since. */
async function hangsOn(
  tx: Tx,
  tenant: string,
  id: string,
  studios: readonly string[],
): Promise<Map<string, string>> {
  const ids = sql`any(${[...studios]}::uuid[])`;
  const parts = hanging.map(
    ({
      table,
      column,
    }) => sql`select ${sql.ref(column)} as studio, ${table}::text as because from ${sql.table(table)}
      where tenant = ${tenant} and ${sql.ref(column)} = ${ids}`,
  );
  // One walk over the list for all of them: its rows have no index by studio.
  const mine = sql`mine as materialized (select r.studio, r.made from register_row r
    where r.tenant = ${tenant} and r.import = ${id} and r.studio = ${ids} and r.made is not null)`;
  parts.push(sql`select t.studio, 'studio_title' from studio_title t where t.tenant = ${tenant} and t.studio = ${ids}
    and (t.ended_on is not null or not exists (select from mine m
      where m.studio = t.studio and m.made->'titles' @> to_jsonb(t.id::text)))`);
  parts.push(sql`select s.id, 'changed' from studio s where s.tenant = ${tenant} and s.id = ${ids}
    and (s.merged_into is not null or s.version > (select max((m.made->>'version')::int) from mine m where m.studio = s.id))`);
  const { rows } = await sql<{
    studio: string;
    because: string;
  }>`with ${mine} select distinct on (studio) studio, because
    from (${sql.join(parts, sql` union all `)}) x where studio is not null order by studio, because`.execute(
    tx,
  );
  return new Map(rows.map(({ studio, because }) => [studio, because]));
}

/** Blanks that the list filled are blank again where they still say what it said. */
async function emptyFilled(tx: Tx, tenant: string, rows: readonly DoneRow[]): Promise<void> {
  const lines = rows
    .filter(({ made }) => Object.keys(made.filled).length > 0)
    .map(({ studio: id, made: { filled } }) => ({ id, ...filled }));
  if (lines.length === 0) return;
  await sql`update studio s set trade = case when s.trade = o.trade then '' else s.trade end,
      studio_type = case when s.studio_type = o.studio_type then '' else s.studio_type end,
      specialty = case when s.specialty = o.specialty then '' else s.specialty end,
      results = case when s.results = o.results then '' else s.results end,
      established_on = case when s.established_on = o.established_on then null else s.established_on end,
      member_count = case when s.member_count = o.member_count then null else s.member_count end,
      registered_on = case when s.registered_on = o.registered_on then null else s.registered_on end
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) o(id uuid, trade text, studio_type text, specialty text, results text,
      established_on date, member_count int, registered_on date)
    where s.tenant = ${tenant} and s.id = o.id`.execute(tx);
}

/** Studios that nobody names any more go; what the register has noticed of others keeps their row, which is then in no list. */
async function dropStudios(
  tx: Tx,
  tenant: string,
  studios: readonly string[],
  units: readonly string[],
): Promise<void> {
  const ids = sql`any(${[...studios]}::uuid[])`;
  await sql`update studio set registered_on = null where tenant = ${tenant} and id = ${ids}`.execute(tx);
  const named = studioTables
    .filter(({ table }) => !['register_row', 'studio_name', 'studio_unit'].includes(table))
    .map(
      ({ table, column }) => sql`select ${sql.ref(column)} from ${sql.table(table)} where tenant = ${tenant}
      and ${sql.ref(column)} = ${ids}`,
    );
  const { rows } = await sql<{ id: string }>`select id from studio where tenant = ${tenant} and id = ${ids}
    and id not in (select x.id from (${sql.join(named, sql` union all `)}) x(id) where x.id is not null)`.execute(
    tx,
  );
  const free = rows.map(({ id }) => id);
  if (free.length > 0) {
    await tx.deleteFrom('studio_name').where('tenant', '=', tenant).where('studio', 'in', free).execute();
    await tx.deleteFrom('studio_unit').where('tenant', '=', tenant).where('studio', 'in', free).execute();
    await tx.deleteFrom('studio').where('tenant', '=', tenant).where('id', 'in', free).execute();
  }
  if (units.length > 0) await dropUnits(tx, tenant, units);
}

/** Columns that name a unit, read off the database: a unit made for the list goes when nothing names it. */
async function dropUnits(tx: Tx, tenant: string, units: readonly string[]): Promise<void> {
  const { rows: places } = await sql<{
    table: string;
    column: string;
  }>`select c.relname as table, a.attname as column
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype
      and c.relname not in ('unit_name', 'unit') and (a.attname = 'unit' or exists (select from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'public.unit'::regclass and a.attname <> 'tenant'
          and a.attnum = any(k.conkey)))`.execute(tx);
  const ids = sql`any(${[...units]}::uuid[])`;
  const used = places.map(
    ({ table, column }) => sql`select ${sql.ref(column)} from ${sql.table(table)} where tenant = ${tenant}
      and ${sql.ref(column)} = ${ids}`,
  );
  const { rows } = await sql<{ id: string }>`select id from unit where tenant = ${tenant} and id = ${ids}
    and id not in (select x.id from (${sql.join(used, sql` union all `)}) x(id) where x.id is not null)`.execute(
    tx,
  );
  const free = rows.map(({ id }) => id);
  if (free.length === 0) return;
  await tx.deleteFrom('unit_name').where('tenant', '=', tenant).where('unit', 'in', free).execute();
  await tx.deleteFrom('unit').where('tenant', '=', tenant).where('id', 'in', free).execute();
}

/**
 * Takes back the last rows that were taken, all or none: titles and filled blanks, and studios on which nothing hangs. A row whose
 * studio has a life of its own by now is kept and told why. Answers how many rows and the first of them; 0: there are no more.
 */
export async function undoLastRows(
  tx: Tx,
  context: Context,
  { id, before }: { readonly id: string; readonly before: number },
  size: number,
  refresh: (tx: Tx, tenant: string, studios: readonly string[]) => Promise<void>,
): Promise<{ readonly rows: number; readonly first: number }> {
  const { tenant } = context.actor;
  const rows = await lastRows(tx, tenant, id, before, size);
  const first = rows.at(-1)?.row;
  if (first === undefined) return { rows: 0, first: before };
  const ownStudios = [...new Set(rows.filter((row) => row.own).map(({ studio }) => studio))];
  const because = await hangsOn(tx, tenant, id, ownStudios);
  const kept = rows.filter(({ studio }) => because.has(studio));
  const back = rows.filter(({ studio }) => !because.has(studio));
  const titles = back.flatMap(({ made }) => made.titles);
  if (titles.length > 0)
    await sql`delete from studio_title where tenant = ${tenant} and id = any(${titles}::uuid[]) and ended_on is null`.execute(
      tx,
    );
  await emptyFilled(tx, tenant, back);
  const gone = back.flatMap(({ madeStudio }) => (madeStudio === null ? [] : [madeStudio]));
  const lines = kept.map(({ row, studio }) => ({ row, because: because.get(studio) }));
  await sql`update register_row r set kept_because = o.because from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
    o(row int, because text) where r.tenant = ${tenant} and r.import = ${id} and r.row = o.row`.execute(tx);
  await sql`update register_row set done_at = null, made_studio = null, made_unit = null, made = null
    where tenant = ${tenant} and import = ${id} and row = any(${back.map(({ row }) => row)}::int[])`.execute(
    tx,
  );
  await refresh(tx, tenant, [...new Set(back.map(({ studio }) => studio))]);
  await dropStudios(tx, tenant, gone, [...new Set(back.flatMap(({ madeUnit }) => madeUnit ?? []))]);
  return { rows: rows.length, first };
}
