import { type RawBuilder, sql } from 'kysely';
import type { PairSight } from '../../core/access/pairSight.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { PairFacts } from '../../core/mentorship/checkAgreement.ts';
import type { PairStand } from '../../core/mentorship/pairDecisions.ts';
import { openStates } from '../../core/mentorship/pairState.ts';
import type { PairAccounts } from '../../core/mentorship/sideOf.ts';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

/** Pairs of a studio by what they came to, for its class and its signs (R25). */
export interface PairCounts {
  readonly running: number;
  /** Evaluated in the year. */
  readonly completed: number;
  /** Whose apprentice reached a level or honour in the year. */
  readonly promoted: number;
}

/** Counts of each studio that has any pair; one statement. */
export async function pairCounts(
  tx: Tx,
  tenant: string,
  { studios, year }: { readonly studios: readonly string[]; readonly year: number },
): Promise<Map<string, PairCounts>> {
  if (studios.length === 0) return new Map();
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const { rows } = await sql<PairCounts & { studio: string }>`
    select p.studio, count(*) filter (where p.state in ('running', 'changed'))::int as running,
      count(*) filter (where p.state = 'completed' and p.ended_on between ${from} and ${to})::int as completed,
      count(*) filter (where exists (select from pair_outcome o join work_entry w on w.tenant = o.tenant and w.id = o.entry
        where o.tenant = p.tenant and o.pair = p.id and w.withdrawn_at is null
          and o.on_date between ${from} and ${to}))::int as promoted
    from mentor_pair p where p.tenant = ${tenant} and p.studio = any(${idArray(studios)}) group by p.studio`.execute(
    tx,
  );
  return new Map(rows.map(({ studio, ...counts }) => [studio, counts]));
}

export interface EndingPair {
  readonly studio: string;
  readonly pair: string;
  readonly mentorName: string;
  readonly apprenticeName: string;
  readonly endsOn: string;
}

/** Pairs that go on and whose agreement ends by a day, the nearest first. */
export async function endingPairs(
  tx: Tx,
  tenant: string,
  { scope, until }: { readonly scope: Scope; readonly until: string },
): Promise<EndingPair[]> {
  const { rows } = await sql<EndingPair>`
    select p.studio, p.id as pair, p.mentor_name as "mentorName", p.apprentice_name as "apprenticeName",
      p.ends_on as "endsOn"
    from mentor_pair p where p.tenant = ${tenant} and p.state in ('running', 'changed') and p.ends_on <= ${until}
      and ${pairReach(scope)} order by p.ends_on, p.id`.execute(tx);
  return rows;
}

/** The reach of somebody as a condition on pairs `p`. */
export function pairReach(scope: Scope): RawBuilder<boolean> {
  if (scope.all) return sql<boolean>`true`;
  return sql<boolean>`(p.body = any(${idArray(scope.bodies)}) or p.unit = any(${idArray(scope.units)})
    or p.studio = any(${idArray(scope.studios)}))`;
}

/** The same with the pairs that somebody is a side of. */
export function inSight({ scope, user }: PairSight): RawBuilder<boolean> {
  if (scope.all) return sql<boolean>`true`;
  return sql<boolean>`(${pairReach(scope)} or p.apprentice_user = ${user} or p.mentor_user = ${user})`;
}

export interface StoredPair extends PairStand, PairAccounts {
  readonly id: string;
  readonly revision: string;
  readonly mentorName: string;
  readonly apprenticeName: string;
  readonly birthYear: number | null;
  readonly reason: string;
  readonly kind: string;
  readonly agreement: number;
  readonly version: number;
}

const stored = sql`p.id, p.studio, p.body, p.unit, p.number, p.revision, p.state, p.result, p.mentor_name as "mentorName",
  p.mentor_member as "mentorMember", p.mentor_user as "mentorUser", p.apprentice_name as "apprenticeName",
  p.apprentice_user as "apprenticeUser", p.birth_year as "birthYear", p.reason, p.kind, p.starts_on as "startsOn",
  p.ends_on as "endsOn", p.extended_on as "extendedOn", p.agreement, p.agreement_version as "agreementVersion",
  p.last_check_on as "lastCheckOn", p.version`;

/** The pair within somebody's sight; `lock`: until the transaction ends. */
export async function pairOf(
  tx: Tx,
  tenant: string,
  id: string,
  { sight, lock = false }: { readonly sight: PairSight; readonly lock?: boolean },
): Promise<StoredPair | undefined> {
  const { rows } = await sql<StoredPair>`select ${stored} from mentor_pair p
    where p.tenant = ${tenant} and p.id = ${id} and ${inSight(sight)} ${lock ? sql`for update` : sql``}`.execute(
    tx,
  );
  return rows[0];
}

export interface PairStudio {
  readonly id: string;
  readonly body: string;
  readonly unit: string;
  readonly name: string;
  readonly leadName: string;
  readonly unitName: string;
}

const studioColumns = sql`select id, body, unit, name, lead_name as "leadName", unit_name as "unitName" from studio`;

/** The studio as it is, merged files too: their pairs are still read. */
export async function pairStudio(tx: Tx, tenant: string, id: string): Promise<PairStudio | undefined> {
  const { rows } = await sql<PairStudio>`${studioColumns} where tenant = ${tenant} and id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

/** The studio of a pair, locked, so that two pairs of one mentor are counted one after the other. */
export async function lockPairStudio(tx: Tx, tenant: string, id: string): Promise<PairStudio | undefined> {
  const { rows } =
    await sql<PairStudio>`${studioColumns} where tenant = ${tenant} and id = ${id} and registered_on is not null and merged_into is null
    for no key update`.execute(tx);
  return rows[0];
}

const open = sql`p.state = any(${[...openStates]}::text[])`;

/** What rules ask of the two people; `except`: the pair that is changed. */
export async function factsOfPair(
  tx: Tx,
  tenant: string,
  of: {
    readonly studio: string;
    readonly mentor: { readonly name: string; readonly user: string | null };
    readonly apprentice: {
      readonly name: string;
      readonly user: string | null;
      readonly birthYear: number | null;
    };
    readonly except?: string;
  },
): Promise<PairFacts> {
  const { studio, mentor, apprentice } = of;
  const others = sql`p.tenant = ${tenant} and ${open} and p.id is distinct from ${of.except ?? null}::uuid`;
  const { rows } = await sql<PairFacts>`select
    (select count(*)::int from mentor_pair p where ${others}
      and ((p.studio = ${studio} and p.mentor_name = ${mentor.name}) or p.mentor_user = ${mentor.user})) as taught,
    (select p.mentor_name from mentor_pair p where ${others}
      and ((p.studio = ${studio} and p.apprentice_name = ${apprentice.name}
        and coalesce(p.birth_year, 0) = ${apprentice.birthYear ?? 0}) or p.apprentice_user = ${apprentice.user}) limit 1)
      as "learnsFrom"`.execute(tx);
  return rows[0]!;
}
