import { type RawBuilder, sql } from 'kysely';
import type { StudioFilter, StudioRow } from '../../contract/studios.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';
import { type Cursor, readCursor, writeCursor } from './studioCursor.ts';
import { studioRow, studioScopeSql } from './studioRows.ts';

/** Counts are exact up to here; then there are "more". */
const countLimit = 10_000;

export interface StudioPage {
  readonly rows: StudioRow[];
  readonly count: number;
  readonly more: boolean;
  readonly next: string | null;
}

/** Order of a list and the value of a row in it; every order ends with the id. */
const sorting: {
  readonly [S in NonNullable<StudioFilter['sort']>]: { key: RawBuilder<string>; type: string; down: boolean };
} = {
  name: { key: sql`s.pinyin collate "C"`, type: 'text', down: false },
  named: { key: sql`coalesce(s.named_on, '-infinity'::date)`, type: 'date', down: true },
  silent: { key: sql`coalesce(s.last_sign_on, '-infinity'::date)`, type: 'date', down: false },
};

function conditions(tenant: string, scope: Scope, filter: StudioFilter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [
    sql`s.tenant = ${tenant} and s.registered_on is not null and s.merged_into is null`,
    studioScopeSql(scope),
  ];
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words) all.push(sql`s.search like all(${words.patterns}::text[])`);
  if (filter.body) all.push(sql`s.body = ${filter.body}`);
  if (filter.unit) all.push(sql`s.unit = ${filter.unit}`);
  if (filter.level) all.push(filter.level === 'none' ? sql`s.level is null` : sql`s.level = ${filter.level}`);
  if (filter.state) all.push(sql`s.state = ${filter.state}`);
  if (filter.grade) all.push(sql`s.grade = ${filter.grade}`);
  if (filter.trade) all.push(sql`s.trade = ${filter.trade}`);
  if (filter.kind) all.push(sql`s.studio_type = ${filter.kind}`);
  return all;
}

/** A page of the register within the reach. */
export async function studioPage(
  tx: Tx,
  tenant: string,
  scope: Scope,
  { sort = 'name', ...filter }: StudioFilter,
  { size, after }: { readonly size: number; readonly after?: string | undefined },
): Promise<StudioPage> {
  const { key, type, down } = sorting[sort];
  const where = sql.join(conditions(tenant, scope, filter), sql` and `);
  const cursor: Cursor | undefined = after === undefined ? undefined : readCursor(after);
  const beyond = cursor
    ? sql`and (${key}, s.id) ${sql.raw(down ? '<' : '>')} (${cursor.at}::${sql.raw(type)}, ${cursor.id}::uuid)`
    : sql``;
  const order = sql`${key} ${sql.raw(down ? 'desc' : 'asc')}, s.id ${sql.raw(down ? 'desc' : 'asc')}`;
  const { rows: found } = await sql<{ id: string; at: string }>`select s.id, (${key})::text as at
    from studio s where ${where} ${beyond} order by ${order} limit ${size + 1}`.execute(tx);
  const shown = found.slice(0, size);
  const { rows } = await sql<StudioRow>`select ${studioRow} from studio s
    join body b on b.tenant = s.tenant and b.id = s.body
    where s.tenant = ${tenant} and s.id = any(${idArray(shown.map(({ id }) => id))}) order by ${order}`.execute(
    tx,
  );
  const { count, more } = cursor ?? (await counted(tx, where));
  const last = shown.at(-1);
  return {
    rows,
    count,
    more,
    next: found.length > size && last ? writeCursor({ ...last, count, more }) : null,
  };
}

async function counted(tx: Tx, where: RawBuilder<unknown>): Promise<{ count: number; more: boolean }> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total
    from (select from studio s where ${where} limit ${countLimit + 1}) t`.execute(tx);
  const { total } = rows[0]!;
  return { count: Math.min(total, countLimit), more: total > countLimit };
}
