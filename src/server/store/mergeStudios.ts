import { type RawBuilder, sql } from 'kysely';
import type { Clashes, MergedFile, StudioFacts } from '../../core/studio/mergeStudios.ts';
import type { Context, Tx } from '../context.ts';
import type { MergedFacts } from '../db/tables/mergeTables.ts';

/**
 * What a merge does with the rows of a table that name a studio. `moves`: they go over, except those that the kept file has alike
 * already (`same`). `stays`: they tell of that file itself (its names, its units, who merged it) and remain with it.
 */
export interface StudioTable {
  readonly table: string;
  readonly column: string;
  readonly how: 'moves' | 'stays';
  readonly same?: readonly string[];
}

const moves = (table: string, ...same: string[]): StudioTable => ({
  table,
  column: 'studio',
  how: 'moves',
  same,
});
const stays = (table: string, column = 'studio'): StudioTable => ({ table, column, how: 'stays' });

/**
 * Every column that names a studio; a test compares it with the database. Whoever adds a table with such a column adds its line
 * here, and its word to `movedWords` (contract/mergeWords.zh.ts) where it moves.
 */
export const studioTables: readonly StudioTable[] = [
  moves('annual_report', 'year'),
  moves('application'),
  moves('alliance_host'),
  moves('alliance_member', 'alliance', 'to_date'),
  moves('alliance_result_studio', 'result'),
  moves('follow_up'),
  moves('invitation'),
  // One apprentice learns in one pair: a second open one of the same name stays with the merged file.
  moves('mentor_pair', 'apprentice_name', 'birth_year'),
  moves('membership', 'user_id', 'role', 'to_date'),
  moves('plaque'),
  moves('studio_act'),
  moves('studio_act_report'),
  moves('studio_member', 'name', 'birth_year', 'to_date'),
  moves('studio_title', 'title', 'named_on', 'level'),
  moves('subsidy_line'),
  moves('survey_problem'),
  // Both answered: the sheet of the merged file stays with it, since a survey has one of each.
  moves('survey_sheet', 'survey', 'level'),
  moves('work_entry'),
  // A proposal is frozen, and a year has one grade: those of the merged file stay with it.
  stays('class_proposal'),
  stays('class_override'),
  stays('register_row'),
  // What the register notices of a file is found anew by itself.
  stays('standing_sign'),
  stays('studio', 'merged_into'),
  stays('studio_class'),
  stays('studio_apart', 'one'),
  stays('studio_apart', 'other'),
  stays('studio_merge', 'kept'),
  stays('studio_merge', 'gone'),
  stays('studio_name'),
  stays('studio_unit'),
];
const moving = studioTables.filter(({ how }) => how === 'moves');

const columns: { readonly [K in keyof StudioFacts]: string } = {
  state: 'state',
  stateSince: 'state_since',
  registeredOn: 'registered_on',
  establishedOn: 'established_on',
  barredUntil: 'barred_until',
  lastSignOn: 'last_sign_on',
  memberCount: 'member_count',
  mergedInto: 'merged_into',
  trade: 'trade',
  studioType: 'studio_type',
  specialty: 'specialty',
  results: 'results',
};

export interface PlacedFile extends MergedFile {
  readonly leadName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly body: string;
  readonly bodyName: string;
  readonly level: string | null;
  readonly title: string | null;
  readonly namedOn: string | null;
}

/** Two files with where they are, in a fixed order; `lock`: so that two merges go one after the other. */
export async function filesToMerge(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
  lock = false,
): Promise<Map<string, PlacedFile>> {
  const { rows } = await sql<PlacedFile>`
    select s.id, s.name, s.version, s.state, s.state_since as "stateSince", s.registered_on as "registeredOn",
      s.established_on as "establishedOn", s.barred_until as "barredUntil", s.last_sign_on as "lastSignOn",
      s.member_count as "memberCount", s.merged_into as "mergedInto", s.trade, s.studio_type as "studioType", s.specialty,
      s.results, s.lead_name as "leadName", s.unit, s.unit_name as "unitName", s.body, s.level, s.title,
      s.named_on as "namedOn", coalesce((select n.name from body_name n where n.tenant = s.tenant and n.body = s.body
        and not n.alias and n.to_date is null order by n.from_date desc limit 1), '') as "bodyName"
    from studio s where s.tenant = ${tenant} and s.id = any(${[...ids]}::uuid[])
    order by s.id ${lock ? sql`for update of s` : sql``}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What both have and one may have only once: asked before anything moves. */
export async function clashesOf(tx: Tx, tenant: string, kept: string, gone: string): Promise<Clashes> {
  const [live, unique] = await Promise.all([
    sql<{ title: string }>`select distinct c.year || ' 年' as title from application a
      join application b on b.tenant = a.tenant and b.campaign = a.campaign and b.studio = ${gone}
      join campaign c on c.tenant = a.tenant and c.id = a.campaign
      where a.tenant = ${tenant} and a.studio = ${kept} and a.state not in ('withdrawn', 'declined')
        and b.state not in ('withdrawn', 'declined') order by 1`.execute(tx),
    sql<{ table: string; column: string }>`select of_table as table, of_column as column
      from studio_clashes(${kept}, ${gone})`.execute(tx),
  ]);
  const binding = moving.filter(({ same = [] }) => same.length === 0);
  const tables = unique.rows.filter((row) =>
    binding.some((one) => one.table === row.table && one.column === row.column),
  );
  return {
    years: live.rows.map(({ title }) => title),
    tables: [...new Set(tables.map(({ table }) => table))],
  };
}

export interface Moving {
  readonly table: string;
  readonly count: number;
}

/** How many rows of each table would go over. */
export async function rowsOfStudio(tx: Tx, tenant: string, studio: string): Promise<Moving[]> {
  const counts = moving.map(
    ({ table, column }) => sql`select ${table}::text as table, count(*)::int as count from ${sql.table(table)}
      where tenant = ${tenant} and ${sql.ref(column)} = ${studio}`,
  );
  const { rows } = await sql<Moving>`${sql.join(counts, sql` union all `)}`.execute(tx);
  return rows.filter(({ count }) => count > 0);
}

/** Writes what changed on a file itself. */
export async function writeFacts(
  tx: Tx,
  tenant: string,
  id: string,
  facts: Partial<StudioFacts>,
): Promise<void> {
  const sets: RawBuilder<unknown>[] = Object.entries(facts).map(
    ([key, value]) => sql`${sql.ref(columns[key as keyof StudioFacts])} = ${value}`,
  );
  await sql`update studio set ${sql.join([...sets, sql`version = version + 1`])}
    where tenant = ${tenant} and id = ${id}`.execute(tx);
}

/** Notes the merge and moves every row that names the file; answers how many of which table. */
export async function insertMerge(
  tx: Tx,
  context: Context,
  merge: {
    readonly id: string;
    readonly kept: string;
    readonly gone: string;
    readonly reason: string;
    readonly before: MergedFacts;
    readonly after: MergedFacts;
  },
): Promise<Moving[]> {
  const { tenant, user } = context.actor;
  const { before, after, ...row } = merge;
  await tx
    .insertInto('studio_merge')
    .values({
      ...{ ...row, tenant, before: JSON.stringify(before), after: JSON.stringify(after) },
      ...{ by_user: user, at: context.receivedAt },
    })
    .execute();
  const moved: Moving[] = [];
  for (const { table, column, same = [] } of moving) {
    const { rows } = await sql<{ count: number }>`select move_studio_rows(${merge.id}, ${table}, ${column},
      ${[...same]}::text[]) as count`.execute(tx);
    moved.push({ table, count: rows[0]?.count ?? 0 });
  }
  await writeFacts(tx, tenant, merge.kept, after.kept);
  await writeFacts(tx, tenant, merge.gone, after.gone);
  return moved.filter(({ count }) => count > 0);
}

export interface Merge {
  readonly id: string;
  readonly kept: string;
  readonly gone: string;
  readonly before: MergedFacts;
  readonly after: MergedFacts;
  readonly undoneAt: Date | null;
}

export async function mergeById(tx: Tx, tenant: string, id: string): Promise<Merge | undefined> {
  return tx
    .selectFrom('studio_merge')
    .select(['id', 'kept', 'gone', 'before', 'after', 'undone_at as undoneAt'])
    .where((eb) => eb.and({ tenant, id }))
    .forUpdate()
    .executeTakeFirst() as Promise<Merge | undefined>;
}

/** Brings the rows back and what nobody changed since on the files; answers how many rows came back. */
export async function undoMerge(
  tx: Tx,
  context: Context,
  merge: Merge,
  undo: { readonly reason: string; readonly facts: MergedFacts },
): Promise<number> {
  const { tenant, user } = context.actor;
  const { rows } = await sql<{ count: number }>`select return_studio_rows(${merge.id}) as count`.execute(tx);
  await writeFacts(tx, tenant, merge.kept, undo.facts.kept);
  await writeFacts(tx, tenant, merge.gone, undo.facts.gone);
  await tx
    .updateTable('studio_merge')
    .set({ undone_at: context.receivedAt, undone_by: user, undone_because: undo.reason })
    .where((eb) => eb.and({ tenant, id: merge.id }))
    .execute();
  return rows[0]?.count ?? 0;
}
