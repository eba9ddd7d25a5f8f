import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { SignFilter } from '../../contract/watch.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { StudioLevel, StudioState } from '../../core/studio/studioState.ts';
import { type SignKind, signKinds } from '../../core/watch/signs.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';

type Filter = z.output<typeof SignFilter>;
export interface ListedSign {
  readonly id: string;
  readonly studio: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly body: string;
  readonly bodyName: string;
  readonly level: StudioLevel | null;
  readonly state: StudioState;
  readonly kind: SignKind;
  readonly facts: Record<string, unknown>;
  readonly since: string;
}

/** Conditions on signs `g` and their studios `s`. */
function conditions(tenant: string, reach: Scope, filter: Filter): RawBuilder<unknown>[] {
  const all = [sql`g.tenant = ${tenant} and g.until is null`];
  if (!reach.all) all.push(sql`g.body = any(${idArray(reach.bodies)})`);
  if (filter.kind) all.push(sql`g.kind = ${filter.kind}`);
  if (filter.body) all.push(sql`g.body = ${filter.body}`);
  if (filter.level) all.push(sql`s.level = ${filter.level}`);
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words) all.push(sql`s.search like all(${words.patterns}::text[])`);
  return all;
}

/** The place of a line in the list, and back; what nobody wrote is the beginning. */
const placeOf = ({ since, id }: Pick<ListedSign, 'since' | 'id'>) => `${since} ${id}`;
const behind = (after: string | undefined) => {
  const [, since, id] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  return since === undefined || id === undefined
    ? sql`true`
    : sql`(g.since < ${since}::date or (g.since = ${since}::date and g.id > ${id}::uuid))`;
};

/** A page of signs, the newest first; `next` opens the page behind it. */
export async function listSigns(
  tx: Tx,
  tenant: string,
  reach: Scope,
  filter: Filter,
  { after, size }: { readonly after?: string | undefined; readonly size: number },
): Promise<{ readonly signs: readonly ListedSign[]; readonly next: string | null }> {
  const where = sql.join([...conditions(tenant, reach, filter), behind(after)], sql` and `);
  const { rows } = await sql<ListedSign>`
    select g.id, g.studio, s.name as "studioName", s.lead_name as "leadName", s.unit, s.unit_name as "unitName", g.body,
      ${bodyName} as "bodyName", s.level, s.state, g.kind, g.facts, g.since::text as since
    from standing_sign g join studio s on s.tenant = g.tenant and s.id = g.studio
      join body b on b.tenant = g.tenant and b.id = g.body
    where ${where} order by g.since desc, g.id limit ${size + 1}`.execute(tx);
  const signs = rows.slice(0, size);
  const last = signs.at(-1);
  return { signs, next: rows.length > size && last ? placeOf(last) : null };
}

/** Counts are exact up to here; then there are "more". */
const countLimit = 10_000;

/** How many of each kind stand, whatever kind the filter names. */
export async function countSigns(
  tx: Tx,
  tenant: string,
  reach: Scope,
  { kind: _, ...filter }: Filter,
): Promise<{ kind: SignKind; count: number; more: boolean }[]> {
  const where = sql.join(conditions(tenant, reach, filter), sql` and `);
  // Only what a filter asks of the studio itself needs the studio.
  const joined =
    filter.level || filter.search ? sql`join studio s on s.tenant = g.tenant and s.id = g.studio` : sql``;
  // A search looks at every studio: once, not once for each kind.
  if (filter.search) {
    const found = await sql<{ kind: SignKind; count: number }>`select g.kind, count(*)::int as count
      from standing_sign g ${joined} where ${where} group by g.kind`.execute(tx);
    return signKinds.flatMap((kind) => found.rows.filter((row) => row.kind === kind).map(limited));
  }
  const { rows } = await sql<{ kind: SignKind; count: number }>`
    select k.kind, c.count from unnest(${signKinds as unknown as string[]}::text[]) k (kind)
      cross join lateral (select count(*)::int as count from (select from standing_sign g ${joined}
        where g.kind = k.kind and ${where} limit ${countLimit + 1}) counted) c`.execute(tx);
  return rows.filter(({ count }) => count > 0).map(limited);
}

const limited = ({ kind, count }: { readonly kind: SignKind; readonly count: number }) => ({
  kind,
  count: Math.min(count, countLimit),
  more: count > countLimit,
});

/** What stands against one studio, then what stood, the newest first. */
export async function signsOfStudio(
  tx: Tx,
  tenant: string,
  studio: string,
): Promise<
  { id: string; kind: SignKind; facts: Record<string, unknown>; since: string; until: string | null }[]
> {
  const { rows } = await sql<{
    id: string;
    kind: SignKind;
    facts: Record<string, unknown>;
    since: string;
    until: string | null;
  }>`select id, kind, facts, since::text as since, until::text as until from standing_sign
    where tenant = ${tenant} and studio = ${studio} order by until is not null, since desc, until desc, kind, about limit 60`.execute(
    tx,
  );
  return rows;
}
