import { sql } from 'kysely';
import type { PairSight } from '../../core/access/pairSight.ts';
import type { PairResult, PairStateKind } from '../../core/mentorship/pairState.ts';
import type { Tx } from '../context.ts';
import { inSight } from './pairs.ts';
import { idArray } from './scopeSql.ts';

export interface LineageRow {
  readonly pair: string;
  readonly studio: string;
  readonly studioName: string;
  readonly state: PairStateKind;
  readonly result: PairResult | null;
  readonly endedOn: string | null;
  readonly mentorUser: string | null;
  readonly apprenticeName: string;
  readonly apprenticeUser: string | null;
  /** In the order in which they taught. */
  readonly mentors: readonly { readonly name: string; readonly user: string | null; readonly from: string }[];
}

/** More than any tree that a person can read. */
const most = 2_000;
/** So many steps through other studios by the accounts of people. */
const steps = 4;

/** Pairs of a studio, and what its people taught and learnt elsewhere within sight. */
export async function lineageRows(
  tx: Tx,
  tenant: string,
  sight: PairSight,
  studio: string,
): Promise<LineageRow[]> {
  let users: string[] = [];
  for (let step = 0; ; step++) {
    const rows = await rowsOf(tx, tenant, sight, studio, users);
    const found = new Set([
      ...rows.flatMap(({ mentorUser, apprenticeUser }) => [mentorUser ?? [], apprenticeUser ?? []].flat()),
      ...rows.flatMap(({ mentors }) => mentors.flatMap(({ user }) => user ?? [])),
    ]);
    if (step === steps || found.size === users.length) return rows;
    users = [...found];
  }
}

async function rowsOf(
  tx: Tx,
  tenant: string,
  sight: PairSight,
  studio: string,
  users: readonly string[],
): Promise<LineageRow[]> {
  const people = sql`${[...users]}::text[]`;
  const { rows } = await sql<LineageRow>`
    select p.id as pair, p.studio, s.name as "studioName", p.state, p.result, p.ended_on as "endedOn",
      p.mentor_user as "mentorUser", p.apprentice_name as "apprenticeName", p.apprentice_user as "apprenticeUser",
      (select jsonb_agg(jsonb_build_object('name', m.name, 'user', m.user_id, 'from', m.from_date) order by m.at, m.id)
        from pair_mentor m where m.tenant = p.tenant and m.pair = p.id) as mentors
    from mentor_pair p join studio s on s.tenant = p.tenant and s.id = p.studio
    where p.tenant = ${tenant} and ${inSight(sight)} and p.state <> 'drafted'
      and (p.studio = any(${idArray([studio])}) or p.mentor_user = any(${people}) or p.apprentice_user = any(${people}))
    order by p.starts_on, p.id limit ${most}`.execute(tx);
  return rows;
}
