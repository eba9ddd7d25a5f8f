import { sql } from 'kysely';
import type { StudioFilter, StudioRow } from '../../contract/studios.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';
import { type Cursor, readCursor, writeCursor } from './studioCursor.ts';
import { studioRow } from './studioRows.ts';

/** Counts are exact up to here; then there are "more". Those of a search end early: finding all would read the table (migration 0043). */
const countLimit = { list: 10_000, search: 500 };

export interface StudioPage {
  readonly rows: StudioRow[];
  readonly count: number;
  readonly more: boolean;
  readonly next: string | null;
}
export interface Window {
  readonly size: number;
  readonly after?: string | undefined;
}

/** Single characters are in the index only where a character is a word (migration 0029). */
const isWord = (character: string) => character.codePointAt(0)! > 11_903;

/** What the index of the register is asked for; none: only latin letters or digits, one at a time. */
function gramsOf(words: readonly string[], pairs: readonly string[]): readonly string[] {
  return [...pairs, ...words.filter((word) => [...word].length === 1 && isWord(word))];
}

/** A place of another order is none, as one that somebody made up: the list begins at its beginning. */
function placeIn(sort: string, cursor: Cursor | undefined): Cursor | undefined {
  const day = /^(-infinity|\d{4}-\d{2}-\d{2})$/;
  return cursor !== undefined && (sort === 'name' || day.test(cursor.at)) ? cursor : undefined;
}

/** A page of the register within the reach, by the one function that may use the indexes under the wall. */
export async function studioPage(
  tx: Tx,
  tenant: string,
  scope: Scope,
  { search, kind, ...filter }: StudioFilter,
  { size, after }: Window,
): Promise<StudioPage> {
  const asked = search === undefined ? undefined : searchWords(search);
  const { words, grams } = asked ?? { words: [], grams: [] };
  const terms = gramsOf(words, grams);
  // Names stand beside their like: a search by name in the order of names would look through them all for its first page.
  const sort = filter.sort ?? (words.length > 0 ? 'named' : 'name');
  const cursor = after === undefined ? undefined : placeIn(sort, readCursor(after));
  const conditions = JSON.stringify({
    sort,
    ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')),
    ...(kind && { studio_type: kind }),
    ...(cursor && { place: cursor.at, id: cursor.id }),
  });
  const { bodies, units, studios } = scope.all ? { bodies: [], units: [], studios: [] } : scope;
  const found = await sql<{ ids: string[] | null; places: string[] | null; total: number | null }>`select
      ids::text[] as ids, places, total
    from studio_page(${scope.all}, ${idArray(bodies)}, ${idArray(units)}, ${idArray(studios)}, ${conditions}::jsonb,
      ${words}::text[], ${terms}::text[], ${size + 1}, ${cursor === undefined})`.execute(tx);
  const { ids, places, total } = found.rows[0]!;
  const shown = (ids ?? []).slice(0, size);
  const limit = terms.length > 0 ? countLimit.search : countLimit.list;
  const known = total === null ? cursor! : { count: Math.min(total, limit), more: total > limit };
  const { count, more } = known;
  const last = (ids?.length ?? 0) > size ? shown.at(-1) : undefined;
  const next = last === undefined ? null : writeCursor({ at: places![size - 1]!, id: last, count, more });
  return { rows: await rowsInOrder(tx, tenant, shown), count, more, next };
}

async function rowsInOrder(tx: Tx, tenant: string, ids: readonly string[]): Promise<StudioRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<StudioRow>`select ${studioRow} from studio s
    join body b on b.tenant = s.tenant and b.id = s.body
    where s.tenant = ${tenant} and s.id = any(${idArray(ids)})
    order by array_position(${idArray(ids)}, s.id)`.execute(tx);
  return rows;
}
