import { type RawBuilder, sql } from 'kysely';
import type { SignKind } from '../../core/watch/signs.ts';
import type { Context, Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

/** Which studios are looked at: one, or those of a body behind an id, so many at a time. */
export type Portion =
  | { readonly studio: string }
  | { readonly body: string; readonly after: string | null; readonly upTo: string };

const inPortion = (portion: Portion) =>
  'studio' in portion
    ? sql`s.id = ${portion.studio}::uuid`
    : sql`s.body = ${portion.body}::uuid and s.id <= ${portion.upTo}::uuid
        and (${portion.after}::uuid is null or s.id > ${portion.after}::uuid)`;

/** Studios of the register that stand; what is revoked or went into another is not watched. */
const withNow = (tenant: string, portion: Portion, now: RawBuilder<unknown>) => sql`
  watched as materialized (select s.tenant, s.id, s.body, s.state,
      coalesce(s.established_on, s.named_on, s.registered_on) as founded,
      greatest(s.last_sign_on, s.named_on, s.registered_on) as heard
    from studio s where s.tenant = ${tenant} and s.registered_on is not null and s.merged_into is null
      and s.state not in ('merged', 'revoked') and ${inPortion(portion)}),
  now (studio, body, kind, about, facts, since) as materialized (${now})`;

/**
 * Makes the standing signs of a portion agree with what is now: those that are no more get their `until`, new ones rise. A sign
 * whose facts changed is another one; what stays is not touched. Answers how many rose that were not there before with other facts.
 */
export async function replaceSigns(
  tx: Tx,
  { actor: { tenant }, receivedAt }: Context,
  portion: Portion,
  now: RawBuilder<unknown>,
  today: string,
): Promise<number> {
  const current = withNow(tenant, portion, now);
  await sql`with ${current} update standing_sign g set until = greatest(${today}::date, g.since)
    where g.tenant = ${tenant} and g.until is null
      and g.studio in (select s.id from studio s where s.tenant = ${tenant} and ${inPortion(portion)})
      and not exists (select from now n where n.studio = g.studio and n.kind = g.kind and n.about = g.about
        and n.facts = g.facts and n.body = g.body)`.execute(tx);
  const { rows } = await sql<{ count: number }>`with ${current}, risen as (
      insert into standing_sign (tenant, studio, body, kind, about, facts, since, at)
      select ${tenant}, n.studio, n.body, n.kind, n.about, n.facts, n.since, ${receivedAt} from now n
      where not exists (select from standing_sign g where g.tenant = ${tenant} and g.studio = n.studio
        and g.kind = n.kind and g.about = n.about and g.until is null)
      on conflict do nothing returning studio, kind, about)
    select count(*)::int as count from risen r
    where not exists (select from standing_sign f where f.tenant = ${tenant} and f.studio = r.studio and f.kind = r.kind
      and f.about = r.about and f.until is not null)`.execute(tx);
  return rows[0]!.count;
}

/** The id up to which the next portion of a body goes; undefined: there is none. */
export async function portionEnd(
  tx: Tx,
  tenant: string,
  body: string,
  after: string | null,
  size: number,
): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string | null;
  }>`select max(id::text)::uuid as id from (select s.id from studio s
    where s.tenant = ${tenant} and s.body = ${body} and (${after}::uuid is null or s.id > ${after}::uuid)
    order by s.id limit ${size}) portion`.execute(tx);
  return rows[0]?.id ?? undefined;
}

/** Kinds of the signs that stand of these studios; those without one are not in the map. */
export async function signsOf(
  tx: Tx,
  tenant: string,
  studios: readonly string[],
): Promise<Map<string, SignKind[]>> {
  const { rows } = await sql<{ studio: string; kinds: SignKind[] }>`
    select studio, array_agg(distinct kind order by kind) as kinds from standing_sign
    where tenant = ${tenant} and studio = any(${idArray(studios)}) and until is null group by studio`.execute(
    tx,
  );
  return new Map(rows.map(({ studio, kinds }) => [studio, kinds]));
}

/** Bodies of which the register knows a studio: the others have nothing to watch. */
export async function bodiesWithStudios(tx: Tx, tenant: string): Promise<{ id: string }[]> {
  const { rows } = await sql<{
    id: string;
  }>`select b.id from body b where b.tenant = ${tenant} and exists (select from studio s
    where s.tenant = b.tenant and s.body = b.id and s.registered_on is not null) order by b.id`.execute(tx);
  return rows;
}
