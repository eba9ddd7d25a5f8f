import { sql } from 'kysely';
import { ownChoice, type RowChoice, type RowOutcome } from '../../core/registerImport/rowOutcome.ts';
import type { TakenRow } from '../../core/registerImport/takeRow.ts';
import type { Context, Tx } from '../context.ts';
import type { MadeByRow } from '../db/tables/importTables.ts';
import { pinyinOf } from './searchColumns.ts';

interface ToTake {
  readonly row: number;
  readonly taken: TakenRow;
  readonly outcome: RowOutcome;
  readonly choice: RowChoice | null;
  readonly body: string;
  readonly unit_key: string;
  readonly lead_key: string;
  readonly studio: string | null;
  readonly sameRow: number | null;
}
export interface Taking {
  readonly id: string;
  readonly body: string | null;
  /** The city's day. */
  readonly today: string;
  /** Rows up to this one are taken already: they are not walked over again. */
  readonly after: number;
}

/** The next rows that are to be taken and are not yet. */
async function nextRows(tx: Tx, tenant: string, id: string, after: number, size: number): Promise<ToTake[]> {
  const { rows } = await sql<ToTake>`select row, taken, outcome, choice, body, unit_key, lead_key, studio,
      same_row as "sameRow" from register_row
    where tenant = ${tenant} and import = ${id} and row > ${after} and done_at is null and outcome <> 'fault'
      and coalesce(choice, '') <> 'out' order by row limit ${size} for update`.execute(tx);
  return rows;
}

interface UnitRow {
  readonly id: string;
  readonly body: string;
  readonly key: string;
}

/** Units by what they are called alike under their body; those that are not there are made. Bodies are locked first. */
async function unitsFor(tx: Tx, context: Context, rows: readonly ToTake[], today: string) {
  const { tenant } = context.actor;
  const bodies = [...new Set(rows.map(({ body }) => body))].sort();
  await sql`select from body where tenant = ${tenant} and id = any(${bodies}::uuid[]) order by id for no key update`.execute(
    tx,
  );
  const wanted = new Map<string, ToTake>();
  for (const one of rows)
    wanted.set(`${one.body} ${one.unit_key}`, wanted.get(`${one.body} ${one.unit_key}`) ?? one);
  const all = [...wanted.values()];
  const { rows: known } =
    await sql<UnitRow>`select distinct on (u.body, u.name_key) u.id, u.body, u.name_key as key
    from unnest(${all.map(({ body }) => body)}::uuid[], ${all.map(({ unit_key }) => unit_key)}::text[]) o(body, key)
    join unit u on u.tenant = ${tenant} and u.body = o.body and u.name_key = o.key
    order by u.body, u.name_key, u.id`.execute(tx);
  const units = new Map(known.map(({ id, body, key }) => [`${body} ${key}`, { id, made: false }]));
  const fresh = all.filter(({ body, unit_key }) => !units.has(`${body} ${unit_key}`));
  const made = fresh.map((one) => ({ ...one, id: context.newId() }));
  if (made.length > 0) {
    const insert = made.map(({ id, body, taken }) => ({ tenant, id, body, name: taken.unit }));
    await tx.insertInto('unit').values(insert).execute();
    const names = made.map(({ id, taken }) => ({ tenant, unit: id, name: taken.unit, from_date: today }));
    await tx.insertInto('unit_name').values(names).execute();
  }
  for (const { id, body, unit_key } of made) units.set(`${body} ${unit_key}`, { id, made: true });
  return units;
}

/** Files that are there by now for these rows, whoever made them since the list was compared: a row is never taken twice. */
async function studiosNow(tx: Tx, tenant: string, { body }: Taking, rows: readonly ToTake[]) {
  const within = body === null ? sql`` : sql`and s.body = ${body}`;
  const { rows: found } = await sql<{ row: number; id: string }>`select distinct on (o.row) o.row, s.id
    from unnest(${rows.map(({ row }) => row)}::int[], ${rows.map((one) => one.unit_key)}::text[],
      ${rows.map((one) => one.lead_key)}::text[], ${rows.map((one) => one.body)}::uuid[]) o(row, unit, lead, body)
    join studio s on s.tenant = ${tenant} and s.merged_into is null and s.unit_key = o.unit and s.lead_key = o.lead
      and s.body = o.body ${within}
    order by o.row, s.created_at, s.id`.execute(tx);
  return new Map(found.map(({ row, id }) => [row, id]));
}

interface Target {
  readonly row: ToTake;
  readonly studio: string;
  readonly unit: { readonly id: string; readonly made: boolean } | undefined;
  readonly isNew: boolean;
}

function targetsOf(
  context: Context,
  rows: readonly ToTake[],
  units: ReadonlyMap<string, { id: string; made: boolean }>,
  now: ReadonlyMap<number, string>,
): Target[] {
  const made = new Map<string, string>();
  return rows.map((row) => {
    const place = `${row.body} ${row.unit_key}`;
    const key = `${place} ${row.lead_key}`;
    const choice = row.choice ?? ownChoice[row.outcome];
    // Said to be another one of the same lead and unit: made, and never looked for.
    const forced = row.choice === 'new' && row.outcome !== 'new';
    const there = forced
      ? undefined
      : choice === 'same'
        ? (row.studio ?? made.get(key) ?? now.get(row.row))
        : (made.get(key) ?? now.get(row.row));
    const studio = there ?? context.newId();
    if (!forced) made.set(key, studio);
    return {
      row,
      studio,
      unit: there === undefined ? units.get(place) : undefined,
      isNew: there === undefined,
    };
  });
}

async function insertStudios(
  tx: Tx,
  context: Context,
  { today }: Taking,
  targets: readonly Target[],
): Promise<void> {
  const { tenant } = context.actor;
  if (targets.length === 0) return;
  const since = ({ taken }: ToTake) =>
    [taken.establishedOn, taken.namedOn, today].filter((day): day is string => day !== null).sort()[0]!;
  await tx
    .insertInto('studio')
    .values(
      targets.map(({ row, studio, unit }) => {
        const { taken } = row;
        return {
          ...{ tenant, id: studio, unit: unit!.id, name: taken.name, lead_name: taken.lead },
          pinyin: pinyinOf(taken.name),
          spelled: `${pinyinOf(taken.lead)} ${pinyinOf(taken.unit)}`,
          ...{ created_at: context.receivedAt, registered_on: today, established_on: taken.establishedOn },
          ...{ state: taken.state, state_since: taken.state === 'active' ? null : today, trade: taken.trade },
          ...{ studio_type: taken.type, specialty: taken.specialty, results: taken.results },
          member_count: taken.members,
        };
      }),
    )
    .execute();
  const names = targets.map(({ row, studio }) => ({
    ...{
      tenant,
      studio,
      name: row.taken.name,
      lead_name: row.taken.lead,
      from_date: since(row),
      reason: null,
    },
  }));
  await tx.insertInto('studio_name').values(names).execute();
  const places = targets.map(({ row, studio, unit }) => ({
    tenant,
    studio,
    unit: unit!.id,
    from_date: since(row),
    reason: null,
  }));
  await tx.insertInto('studio_unit').values(places).execute();
}

/** A title is added once: the same words of the same day are the same title. */
async function insertTitles(
  tx: Tx,
  context: Context,
  targets: readonly Target[],
): Promise<Map<number, string>> {
  const { tenant } = context.actor;
  const titled = targets.filter(({ row: { taken } }) => taken.title !== '' && taken.namedOn !== null);
  const lines = titled.map(({ row: { row, taken }, studio }) => ({
    ...{
      id: context.newId(),
      row,
      studio,
      title: taken.title,
      naming_body: taken.namingBody,
      named_on: taken.namedOn,
    },
    ...{ level: taken.level, document_number: taken.documentNumber || null },
  }));
  const { rows } = await sql<{ id: string }>`insert into studio_title
      (tenant, id, studio, title, naming_body, named_on, level, document_number)
    select distinct on (t.studio, t.title, t.named_on) ${tenant}, t.id, t.studio, t.title, t.naming_body, t.named_on, t.level,
        t.document_number
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) t(id uuid, row int, studio uuid, title text, naming_body text,
        named_on date, level text, document_number text)
      where not exists (select from studio_title o where o.tenant = ${tenant} and o.studio = t.studio
        and alike(o.title) = alike(t.title) and o.named_on = t.named_on)
      order by t.studio, t.title, t.named_on, t.row
    returning id`.execute(tx);
  const made = new Set(rows.map(({ id }) => id));
  return new Map(lines.filter(({ id }) => made.has(id)).map(({ row, id }) => [row, id]));
}

/** What a known file has not said itself is filled from the list; answers what was filled, by file. */
async function fillStudios(tx: Tx, tenant: string, today: string, targets: readonly Target[]) {
  const lines = targets.map(({ studio, row: { taken } }) => ({
    ...{
      id: studio,
      trade: taken.trade,
      type: taken.type,
      specialty: taken.specialty,
      results: taken.results,
    },
    ...{ established: taken.establishedOn, members: taken.members },
  }));
  const { rows } = await sql<{ id: string; filled: MadeByRow['filled'] }>`
    with o as (select distinct on (id) * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        x(id uuid, trade text, type text, specialty text, results text, established date, members int) order by id),
      b as (select s.id, jsonb_strip_nulls(jsonb_build_object(
          'trade', case when s.trade = '' and o.trade <> '' then o.trade end,
          'studio_type', case when s.studio_type = '' and o.type <> '' then o.type end,
          'specialty', case when s.specialty = '' and o.specialty <> '' then o.specialty end,
          'results', case when s.results = '' and o.results <> '' then o.results end,
          'established_on', case when s.established_on is null then o.established end,
          'member_count', case when s.member_count is null then o.members end,
          'registered_on', case when s.registered_on is null then ${today}::date end)) as filled
        from o join studio s on s.tenant = ${tenant} and s.id = o.id for update of s)
    update studio s set trade = coalesce(b.filled->>'trade', s.trade), studio_type = coalesce(b.filled->>'studio_type', s.studio_type),
      specialty = coalesce(b.filled->>'specialty', s.specialty), results = coalesce(b.filled->>'results', s.results),
      established_on = coalesce((b.filled->>'established_on')::date, s.established_on),
      member_count = coalesce((b.filled->>'member_count')::int, s.member_count),
      registered_on = coalesce(s.registered_on, ${today}::date), version = s.version + 1
    from b where s.tenant = ${tenant} and s.id = b.id and b.filled <> '{}'::jsonb returning s.id, b.filled`.execute(
    tx,
  );
  return new Map(rows.map(({ id, filled }) => [id, filled]));
}

async function markDone(
  tx: Tx,
  context: Context,
  id: string,
  targets: readonly Target[],
  of: {
    readonly titles: ReadonlyMap<number, string>;
    readonly filled: ReadonlyMap<string, MadeByRow['filled']>;
  },
): Promise<void> {
  const { tenant } = context.actor;
  const filled = new Map(of.filled);
  const lines = targets.map(({ row: { row }, studio, isNew, unit }) => {
    const title = of.titles.get(row);
    const own = filled.get(studio) ?? {};
    filled.delete(studio);
    return {
      ...{ row, studio, made: isNew ? studio : null, unit: unit?.made ? unit.id : null },
      did: { titles: title ? [title] : [], filled: isNew ? {} : own },
    };
  });
  await sql`update register_row r set done_at = ${context.receivedAt}, studio = o.studio, made_studio = o.made, made_unit = o.unit,
      made = o.did || jsonb_build_object('version', s.version)
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) o(row int, studio uuid, made uuid, unit uuid, did jsonb)
      join studio s on s.tenant = ${tenant} and s.id = o.studio
    where r.tenant = ${tenant} and r.import = ${id} and r.row = o.row`.execute(tx);
}

/**
 * Takes the next rows into the register, all or none, and marks them: begun again, it goes on behind them and nothing is there
 * twice. Answers how many rows and the last of them; 0: all are taken.
 */
export async function takeNextRows(
  tx: Tx,
  context: Context,
  taking: Taking,
  size: number,
  refresh: (tx: Tx, tenant: string, studios: readonly string[]) => Promise<void>,
): Promise<{ readonly rows: number; readonly last: number }> {
  const { tenant } = context.actor;
  const rows = await nextRows(tx, tenant, taking.id, taking.after, size);
  const last = rows.at(-1)?.row;
  if (last === undefined) return { rows: 0, last: taking.after };
  const units = await unitsFor(tx, context, rows, taking.today);
  const now = await studiosNow(tx, tenant, taking, rows);
  const targets = targetsOf(context, rows, units, now);
  await insertStudios(
    tx,
    context,
    taking,
    targets.filter(({ isNew }) => isNew),
  );
  const filled = await fillStudios(
    tx,
    tenant,
    taking.today,
    targets.filter(({ isNew }) => !isNew),
  );
  const titles = await insertTitles(tx, context, targets);
  await refresh(tx, tenant, [...new Set(targets.map(({ studio }) => studio))]);
  await markDone(tx, context, taking.id, targets, { titles, filled });
  return { rows: rows.length, last };
}
