import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { PairFilter } from '../../contract/pairs.ts';
import type { PairSight } from '../../core/access/pairSight.ts';
import { ENDING_DAYS, type PairDue, PLAN_DAYS } from '../../core/mentorship/pairDecisions.ts';
import { type PairResult, type PairStateKind, pairStates } from '../../core/mentorship/pairState.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { inSight } from './pairs.ts';
import { searchWords } from './searchWords.ts';

export type ListFilter = z.output<typeof PairFilter> & { readonly pair?: string };
export interface ListedPair {
  readonly id: string;
  readonly number: string;
  readonly studio: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly mentorName: string;
  readonly apprenticeName: string;
  readonly reason: string;
  readonly kind: string;
  readonly state: PairStateKind;
  readonly result: PairResult | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly endedOn: string | null;
  readonly lastCheckOn: string | null;
  readonly checkDueOn: string | null;
  readonly mentorUser: string | null;
  readonly mentorMember: string | null;
  readonly apprenticeUser: string | null;
  /** Days of plan items that both sides have not ticked yet. */
  readonly openDays: readonly string[];
}

const openItem = sql`from pair_plan_item i where i.tenant = p.tenant and i.pair = p.id and i.superseded_at is null
  and (select count(*) from pair_plan_tick t where t.tenant = i.tenant and t.item = i.id and t.withdrawn_at is null) < 2`;

/** The same as core's duesOf, as conditions of the list; a test compares them. */
function dueSql(due: PairDue, today: string): RawBuilder<unknown> {
  const day = sql`${today}::date`;
  const table: { readonly [D in PairDue]: RawBuilder<unknown> } = {
    planDue: sql`exists (select ${openItem} and i.due_on between ${day} and ${day} + ${PLAN_DAYS}::int)`,
    planOverdue: sql`exists (select ${openItem} and i.due_on < ${day})`,
    checkDue: sql`p.check_due_on <= ${day} and p.ends_on >= ${day}`,
    ending: sql`p.ends_on between ${day} and ${day} + ${ENDING_DAYS}::int`,
    evaluationDue: sql`p.ends_on < ${day}`,
  };
  return sql`p.state in ('running', 'changed') and ${table[due]}`;
}

function conditions(
  tenant: string,
  sight: PairSight,
  filter: ListFilter,
  today: string,
): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`p.tenant = ${tenant}`, inSight(sight)];
  if (filter.pair) all.push(sql`p.id = ${filter.pair}`);
  if (filter.studio) all.push(sql`p.studio = ${filter.studio}`);
  if (filter.body) all.push(sql`p.body = ${filter.body}`);
  if (filter.state) all.push(sql`p.state = ${filter.state}`);
  if (filter.reason) all.push(sql`p.reason = ${filter.reason}`);
  if (filter.kind) all.push(sql`p.kind = ${filter.kind}`);
  if (filter.due) all.push(dueSql(filter.due, today));
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words) {
    if (words.grams.length > 0) all.push(sql`p.search_bigrams @> ${[...words.grams]}::text[]`);
    all.push(sql`p.search like all(${words.patterns}::text[])`);
  }
  return all;
}

const orders = {
  newest: { order: sql`p.starts_on desc, p.id desc`, column: sql`p.starts_on`, sign: sql`<` },
  ending: { order: sql`p.ends_on, p.id`, column: sql`p.ends_on`, sign: sql`>` },
} as const;
export type PairOrder = keyof typeof orders;

/** A page of pairs; `next` opens the page behind it. */
export async function listPairs(
  tx: Tx,
  tenant: string,
  sight: PairSight,
  filter: ListFilter,
  page: {
    readonly sort: PairOrder;
    readonly after?: string | undefined;
    readonly size: number;
    readonly today: string;
  },
): Promise<{ readonly pairs: readonly ListedPair[]; readonly next: string | null }> {
  const { order, column, sign } = orders[page.sort];
  const [, day, id] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(page.after ?? '') ?? [];
  const behind =
    day === undefined || id === undefined
      ? sql`true`
      : sql`(${column}, p.id) ${sign} (${day}::date, ${id}::uuid)`;
  const where = sql.join([...conditions(tenant, sight, filter, page.today), behind], sql` and `);
  const { rows } = await sql<ListedPair>`
    select p.id, p.number, p.studio, s.name as "studioName", s.unit_name as "unitName", ${bodyName} as "bodyName",
      p.mentor_name as "mentorName", p.apprentice_name as "apprenticeName", p.reason, p.kind, p.state, p.result,
      p.starts_on as "startsOn", p.ends_on as "endsOn", p.ended_on as "endedOn", p.last_check_on as "lastCheckOn",
      p.check_due_on as "checkDueOn", p.mentor_user as "mentorUser", p.mentor_member as "mentorMember",
      p.apprentice_user as "apprenticeUser", array(select i.due_on::text ${openItem}) as "openDays"
    from mentor_pair p join studio s on s.tenant = p.tenant and s.id = p.studio
      join body b on b.tenant = p.tenant and b.id = p.body
    where ${where} order by ${order} limit ${page.size + 1}`.execute(tx);
  const pairs = rows.slice(0, page.size);
  const last = pairs.at(-1);
  const place = last && (page.sort === 'newest' ? last.startsOn : last.endsOn);
  return { pairs, next: rows.length > page.size && last ? `${place} ${last.id}` : null };
}

/** Counts are exact up to here. */
const countLimit = 10_000;

/** How many stand in each state, whatever state the filter names. */
export async function countPairs(
  tx: Tx,
  tenant: string,
  sight: PairSight,
  { state: _, ...filter }: ListFilter,
  today: string,
): Promise<Record<string, number>> {
  const where = sql.join(conditions(tenant, sight, filter, today), sql` and `);
  const { rows } = await sql<{ state: string; count: number }>`
    select k.state, c.count from unnest(${[...pairStates]}::text[]) k (state)
      cross join lateral (select count(*)::int as count from (select from mentor_pair p
        where p.state = k.state and ${where} limit ${countLimit}) counted) c`.execute(tx);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Open pairs of a studio by the name of who teaches. */
export async function taughtIn(tx: Tx, tenant: string, studio: string): Promise<Record<string, number>> {
  const { rows } = await sql<{
    name: string;
    count: number;
  }>`select p.mentor_name as name, count(*)::int as count
    from mentor_pair p where p.tenant = ${tenant} and p.studio = ${studio}
      and p.state in ('drafted', 'running', 'changed') group by 1`.execute(tx);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
