import { type RawBuilder, sql } from 'kysely';
import type { Context, Tx } from '../context.ts';

const inOrder = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

export async function apartPair(tx: Tx, tenant: string, a: string, b: string): Promise<boolean> {
  const [one, other] = inOrder(a, b);
  const found = await tx
    .selectFrom('studio_apart')
    .select('one')
    .where((eb) => eb.and({ tenant, one, other }))
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertApart(tx: Tx, context: Context, a: string, b: string): Promise<void> {
  const [one, other] = inOrder(a, b);
  const { tenant, user } = context.actor;
  await tx
    .insertInto('studio_apart')
    .values({ tenant, one, other, by_user: user, at: context.receivedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type WhySame = 'leadInUnit' | 'name';
export interface Pair {
  readonly one: string;
  readonly other: string;
}

/** The two columns that are alike in a pair; both indexes hold them in this order. */
const keys: { readonly [W in WhySame]: readonly [RawBuilder<unknown>, RawBuilder<unknown>] } = {
  leadInUnit: [sql`s.unit_key`, sql`s.lead_key`],
  name: [sql`s.body`, sql`s.name_key`],
};

/** Where a page ended: the keys and the file of the last pair. */
interface Place {
  readonly first: string;
  readonly second: string;
  readonly id: string;
}

function placeOf(after: string | undefined): Place | undefined {
  const [first, second, id] = (after ?? '').split('\n');
  return first && second && id ? { first, second, id } : undefined;
}

/**
 * Pairs that are written alike, in the order of an index that holds all it asks for: neighbours are compared while it is walked,
 * so that a page is one walk from where the last one ended, however many files there are.
 */
export async function duplicatePairs(
  tx: Tx,
  tenant: string,
  asked: { readonly why: WhySame; readonly body?: string | undefined; readonly after?: string | undefined },
  size: number,
): Promise<{ pairs: Pair[]; next: string | null }> {
  const [first, second] = keys[asked.why];
  const place = placeOf(asked.after);
  const cast = asked.why === 'name' ? sql`uuid` : sql`text`;
  const from = place
    ? sql`and (${first}, ${second}, s.id) >= (${place.first}::${cast}, ${place.second}, ${place.id}::uuid)`
    : sql``;
  const inBody = asked.body === undefined ? sql`` : sql`and s.body = ${asked.body}`;
  const { rows } = await sql<Pair & { first: string; second: string }>`
    select w.one, w.other, w.first::text as first, w.second from (
      select s.id as other, lag(s.id) over byPlace as one, ${first} as first, ${second} as second,
        lag(${first}) over byPlace = ${first} and lag(${second}) over byPlace = ${second} as alike
      from studio s where s.tenant = ${tenant} and s.merged_into is null and s.registered_on is not null
        and ${second} <> '' ${from} ${inBody}
      window byPlace as (order by ${first}, ${second}, s.id)) w
    where w.alike and not exists (select from studio_apart p where p.tenant = ${tenant}
      and p.one = least(w.one, w.other) and p.other = greatest(w.one, w.other))
    limit ${size + 1}`.execute(tx);
  const pairs = rows.slice(0, size);
  const last = pairs.at(-1);
  return {
    pairs: pairs.map(({ one, other }) => ({ one, other })),
    next: rows.length > size && last ? `${last.first}\n${last.second}\n${last.other}` : null,
  };
}
