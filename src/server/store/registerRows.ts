import { sql } from 'kysely';
import type { RowChoice, RowOutcome, RowReason } from '../../core/registerImport/rowOutcome.ts';
import type { RowFault, TakenRow } from '../../core/registerImport/takeRow.ts';
import type { Tx } from '../context.ts';

/** A row that was read, with the body it belongs to when it is known. */
export interface StagedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly taken: TakenRow;
  readonly faults: readonly RowFault[];
  readonly body: string | null;
}

interface NamedBody {
  readonly said: string;
  readonly body: string;
  readonly from: string;
  readonly to: string | null;
}

/** Bodies that these words may name, by any name or spelling they ever had (S27). */
export async function bodiesSaid(
  tx: Tx,
  tenant: string,
  said: readonly string[],
): Promise<Map<string, NamedBody[]>> {
  const { rows } = await sql<NamedBody>`select o.said, n.body, n.from_date as from, n.to_date as to
    from unnest(${[...said]}::text[]) o(said)
    join body_name n on n.tenant = ${tenant}
      and alike(n.name) in (alike(o.said), alike(o.said) || '总工会', alike(o.said) || '工会')`.execute(tx);
  const found = new Map<string, NamedBody[]>();
  for (const row of rows) found.set(row.said, [...(found.get(row.said) ?? []), row]);
  return found;
}

/** Writes rows that were read; a row that is there already is left as it is. */
export async function stageRows(
  tx: Tx,
  tenant: string,
  id: string,
  rows: readonly StagedRow[],
): Promise<void> {
  const lines = rows.map(({ row, cells, taken, faults, body }) => ({
    ...{ row, cells, taken, faults, body, unit: taken.unit, lead: taken.lead },
    outcome: faults.length > 0 ? 'fault' : 'new',
  }));
  await sql`insert into register_row (tenant, import, row, cells, taken, faults, outcome, unit_key, lead_key, body)
    select ${tenant}, ${id}, r.row, r.cells, r.taken, r.faults, r.outcome, alike(r.unit), alike(r.lead), r.body
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) r(row int, cells jsonb, taken jsonb, faults jsonb, outcome text,
      unit text, lead text, body uuid)
    on conflict (tenant, import, row) do nothing`.execute(tx);
  const last = rows.at(-1)?.row ?? 0;
  await sql`update register_import set read_to = greatest(read_to, ${last})
    where tenant = ${tenant} and id = ${id}`.execute(tx);
}

/**
 * Compares staged rows with the register: lead and unit alike is the same studio (S24); so under another body, more than one, or
 * only the name alike within the body, a person decides. Names are compared as they are and as the rule of names would make them of
 * the lead. Only the reach of the import is looked at.
 */
export async function matchRows(
  tx: Tx,
  tenant: string,
  of: { readonly id: string; readonly body: string | null; readonly suffix: string },
  rows: { readonly from: number; readonly to: number },
): Promise<void> {
  const within = of.body === null ? sql`` : sql`and s.body = ${of.body}`;
  await sql`with r as materialized (
      select row, unit_key, lead_key, body, array[alike(taken->>'name'), lead_key || alike(${of.suffix})] as names
      from register_row where tenant = ${tenant} and import = ${of.id} and row between ${rows.from} and ${rows.to}
        and outcome <> 'fault' and done_at is null),
    m as (select r.row, x.studio, x.why from r join lateral (
        select (array_agg(s.id order by s.created_at, s.id))[1] as studio, case when count(*) > 1 then 'several'
            when bool_and(s.body = r.body) then 'leadInUnit' else 'otherBody' end as why
        from studio s where s.tenant = ${tenant} and s.merged_into is null
          and s.unit_key = r.unit_key and s.lead_key = r.lead_key ${within} having count(*) > 0
        union all
        select (array_agg(s.id order by s.created_at, s.id))[1], 'name'
        from studio s where s.tenant = ${tenant} and s.merged_into is null
          and s.body = r.body and s.name_key = any(r.names) having count(*) > 0
        limit 1) x on true)
    update register_row w set studio = m.studio, why = m.why,
      outcome = case when m.why = 'leadInUnit' then 'known' else 'possible' end
    from m where w.tenant = ${tenant} and w.import = ${of.id} and w.row = m.row`.execute(tx);
}

/**
 * New rows that are the same as a row before them, once all are read: one walk over the list. Row by row it would hang on what the
 * database knows of a table that was empty a moment ago, and be a walk over the whole list for each.
 */
export async function matchTwice(tx: Tx, tenant: string, id: string): Promise<void> {
  await sql`update register_row w set outcome = 'twice', why = 'row', same_row = f.first
    from (select row, min(row) over (partition by unit_key, lead_key) as first from register_row
      where tenant = ${tenant} and import = ${id} and outcome = 'new') f
    where w.tenant = ${tenant} and w.import = ${id} and w.row = f.row and f.first < f.row`.execute(tx);
}

export interface ListedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly taken: TakenRow;
  readonly faults: readonly RowFault[];
  readonly outcome: RowOutcome;
  readonly body: string | null;
  readonly studio: string | null;
  readonly why: RowReason | null;
  readonly sameRow: number | null;
  readonly choice: RowChoice | null;
  readonly madeStudio: string | null;
  readonly keptBecause: string | null;
  readonly bodyName: string | null;
}

export interface RowFilter {
  readonly outcome?: RowOutcome | undefined;
  readonly undecided?: boolean | undefined;
  readonly kept?: boolean | undefined;
  readonly q?: string | undefined;
  readonly after?: number | undefined;
}

/** Rows behind a number, as they stand in the file. */
export async function rowsAfter(
  tx: Tx,
  tenant: string,
  id: string,
  filter: RowFilter,
  size: number,
): Promise<ListedRow[]> {
  const parts = [
    sql`r.tenant = ${tenant} and r.import = ${id} and r.row > ${filter.after ?? 0}`,
    ...(filter.outcome ? [sql`r.outcome = ${filter.outcome}`] : []),
    ...(filter.undecided ? [sql`r.outcome = 'possible' and r.choice is null`] : []),
    ...(filter.kept ? [sql`r.kept_because is not null`] : []),
    ...(filter.q
      ? [
          sql`position(alike(${filter.q}) in alike(coalesce(r.taken->>'name', '') || '|' || coalesce(r.taken->>'unit', '')
            || '|' || coalesce(r.taken->>'lead', ''))) > 0`,
        ]
      : []),
  ];
  const { rows } =
    await sql<ListedRow>`select r.row, r.cells, r.taken, r.faults, r.outcome, r.body, r.studio, r.why,
      r.same_row as "sameRow", r.choice, r.made_studio as "madeStudio", r.kept_because as "keptBecause",
      (select n.name from body_name n where n.tenant = r.tenant and n.body = r.body and not n.alias and n.to_date is null
        order by n.from_date desc limit 1) as "bodyName"
    from register_row r where ${sql.join(parts, sql` and `)} order by r.row limit ${size}`.execute(tx);
  return rows;
}

/** Writes what a person decided; a row that is the same as nothing cannot be taken as the same. Answers how many rows. */
export async function chooseRows(
  tx: Tx,
  tenant: string,
  id: string,
  of: {
    readonly choice: RowChoice;
    readonly rows?: readonly number[] | undefined;
    readonly outcome?: RowOutcome | undefined;
  },
): Promise<number> {
  const which = of.rows
    ? sql`and row = any(${[...of.rows]}::int[])`
    : sql`and outcome = ${of.outcome ?? 'possible'}`;
  const able = of.choice === 'same' ? sql`and (studio is not null or same_row is not null)` : sql``;
  const { numAffectedRows } = await sql`update register_row set choice = ${of.choice}
    where tenant = ${tenant} and import = ${id} and outcome <> 'fault' and done_at is null ${which} ${able}`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

/** The rows with faults, a batch at a time, for the sheet that goes back. */
export async function faultyRows(
  tx: Tx,
  tenant: string,
  id: string,
  after: number,
  size: number,
): Promise<Pick<ListedRow, 'row' | 'cells' | 'faults'>[]> {
  const { rows } = await sql<
    Pick<ListedRow, 'row' | 'cells' | 'faults'>
  >`select row, cells, faults from register_row
    where tenant = ${tenant} and import = ${id} and outcome = 'fault' and row > ${after} order by row limit ${size}`.execute(
    tx,
  );
  return rows;
}
