import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { ClassFilter, classChanges, classKeys } from '../../contract/classes.ts';
import type { Scope } from '../../core/access/scope.ts';
import { classLevels } from '../../core/classification/facts.ts';
import { type StudioLevel, type StudioState, studioStates } from '../../core/studio/studioState.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';

type Filter = z.output<typeof ClassFilter>;
export type ClassChange = (typeof classChanges)[number];
export type ClassKey = (typeof classKeys)[number];

/** Years with confirmed classes, the latest first. */
export async function classYears(tx: Tx, tenant: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct year from class_run
    where tenant = ${tenant} and state = 'confirmed' order by year desc`.execute(tx);
  return rows.map(({ year }) => year);
}

/** Titles given in a year, the best first. */
export async function gradesOfYear(tx: Tx, tenant: string, year: number): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`select title from studio_class
    where tenant = ${tenant} and year = ${year} and superseded_at is null
    group by title order by min(rank), title`.execute(tx);
  return rows.map(({ title }) => title);
}

export interface ListedClass {
  readonly studio: string;
  readonly name: string;
  readonly leadName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly level: StudioLevel | null;
  readonly state: StudioState;
  readonly type: string;
  readonly grade: string | null;
  readonly reason: string | null;
  readonly previousYear: number | null;
  readonly previousGrade: string | null;
  readonly change: ClassChange | null;
}

/** The class of the year `c` and the one before it `q`. */
const classes = (year: number | null) => sql`
  left join studio_class c on c.tenant = s.tenant and c.studio = s.id and c.year = ${year ?? 0} and c.superseded_at is null
  left join lateral (select x.year, x.title, x.rank from studio_class x where x.tenant = s.tenant and x.studio = s.id
    and x.year < ${year ?? 0} and x.superseded_at is null order by x.year desc limit 1) q on true`;
const change = sql<ClassChange | null>`case when c.id is null then null when q.rank is null then 'new'
  when c.rank < q.rank then 'up' when c.rank > q.rank then 'down' else 'same' end`;
const listed = (tenant: string) =>
  sql`s.tenant = ${tenant} and s.registered_on is not null and s.merged_into is null`;

function conditions(tenant: string, reach: Scope, filter: Filter, latest: boolean): RawBuilder<unknown>[] {
  const all = [listed(tenant)];
  if (!reach.all) all.push(sql`s.body = any(${idArray(reach.bodies)})`);
  if (filter.body) all.push(sql`s.body = ${filter.body}`);
  if (filter.grade === 'none') all.push(sql`c.id is null`);
  else if (filter.grade) {
    all.push(sql`c.title = ${filter.grade}`);
    // In the latest year the studio's own column says the same, and has an index.
    if (latest) all.push(sql`s.grade = ${filter.grade}`);
  }
  if (filter.level)
    all.push(filter.level === 'unnamed' ? sql`s.level is null` : sql`s.level = ${filter.level}`);
  if (filter.state) all.push(sql`s.state = ${filter.state}`);
  if (filter.type) all.push(sql`s.studio_type = ${filter.type}`);
  if (filter.change) all.push(sql`${change} = ${filter.change}`);
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words) {
    if (words.grams.length > 0) all.push(sql`s.search_bigrams @> ${[...words.grams]}::text[]`);
    all.push(sql`s.search like all(${words.patterns}::text[])`);
  }
  return all;
}

/** `after` is the pinyin and id of the last line. */
export const behindName = (after: string | undefined, name: RawBuilder<unknown>, id: RawBuilder<unknown>) => {
  const [, key, last] = /^(.*) ([0-9a-f-]{36})$/su.exec(after ?? '') ?? [];
  return key === undefined || last === undefined
    ? sql`true`
    : sql`(${name}, ${id}) > (${key}, ${last}::uuid)`;
};

/** A page of studios with their class of a year, in the order of their names. */
export async function listClasses(
  tx: Tx,
  tenant: string,
  reach: Scope,
  filter: Filter,
  page: {
    readonly year: number | null;
    readonly latest: boolean;
    readonly after?: string | undefined;
    readonly size: number;
  },
): Promise<{ readonly studios: readonly ListedClass[]; readonly next: string | null }> {
  const all = [
    ...conditions(tenant, reach, filter, page.latest),
    behindName(page.after, sql`s.pinyin`, sql`s.id`),
  ];
  const { rows } = await sql<ListedClass & { pinyin: string }>`
    select s.id as studio, s.pinyin, s.name, s.lead_name as "leadName", s.unit_name as "unitName", ${bodyName} as "bodyName",
      s.level, s.state, s.studio_type as type, c.title as grade, c.reason, q.year as "previousYear",
      q.title as "previousGrade", ${change} as change
    from studio s join body b on b.tenant = s.tenant and b.id = s.body ${classes(page.year)}
    where ${sql.join(all, sql` and `)} order by s.pinyin, s.id limit ${page.size + 1}`.execute(tx);
  const found = rows.slice(0, page.size);
  const last = found.at(-1);
  const next = rows.length > page.size && last ? `${last.pinyin} ${last.studio}` : null;
  return { studios: found.map(({ pinyin: _, ...studio }) => studio), next };
}

const keyColumns: { readonly [K in ClassKey]: RawBuilder<string> } = {
  grade: sql`coalesce(c.title, '')`,
  level: sql`coalesce(s.level, 'unnamed')`,
  state: sql`s.state`,
  type: sql`s.studio_type`,
};
const closedKeys: { readonly [K in ClassKey]?: readonly string[] } = {
  level: classLevels,
  state: studioStates,
};

/** How many studios of each body have which grade, level, state or type: one statement. */
export async function countClasses(
  tx: Tx,
  tenant: string,
  reach: Scope,
  of: { readonly year: number | null; readonly by: ClassKey },
) {
  const all = [listed(tenant), ...(reach.all ? [] : [sql`s.body = any(${idArray(reach.bodies)})`])];
  const joined =
    of.by === 'grade'
      ? sql`left join studio_class c on c.tenant = s.tenant and c.studio = s.id and c.year = ${of.year ?? 0}
          and c.superseded_at is null`
      : sql``;
  const { rows } = await sql<{ body: string; bodyName: string; key: string; count: number }>`
    select n.body, ${bodyName} as "bodyName", n.key, n.count from (select s.tenant, s.body, ${keyColumns[of.by]} as key,
        count(*)::int as count from studio s ${joined} where ${sql.join(all, sql` and `)} group by 1, 2, 3) n
      join body b on b.tenant = n.tenant and b.id = n.body order by b.position, b.code, n.key`.execute(tx);
  const given = of.by === 'grade' && of.year !== null ? await gradesOfYear(tx, tenant, of.year) : [];
  const order = closedKeys[of.by] ?? given;
  const keys = [...new Set([...order, ...rows.map(({ key }) => key).filter((key) => key !== ''), ''])].filter(
    (wanted) => rows.some(({ key }) => key === wanted),
  );
  const bodies = [...new Map(rows.map(({ body, bodyName: name }) => [body, name]))];
  const count = (key: string, body?: string) =>
    rows
      .filter((row) => row.key === key && (body === undefined || row.body === body))
      .reduce((sum, row) => sum + row.count, 0);
  return {
    year: of.year,
    keys,
    rows: bodies.map(([body, name]) => ({
      ...{ body, bodyName: name },
      counts: keys.map((key) => count(key, body)),
    })),
    total: keys.map((key) => count(key)),
  };
}
