import { sql } from 'kysely';
import type { StateKind } from '../../core/application/state.ts';
import type { Context, Tx } from '../context.ts';
import { living } from './stageSql.ts';

interface Whose {
  readonly campaign: string;
  readonly body: string;
}

export interface Ranking {
  readonly track: string;
  readonly number: number;
  readonly applications: readonly string[];
}

/** The orders a body has given its candidates, by track. */
export async function currentRankings(tx: Tx, tenant: string, { campaign, body }: Whose): Promise<Ranking[]> {
  return tx
    .selectFrom('candidate_ranking')
    .select(['track', 'number', 'applications'])
    .where((eb) => eb.and({ tenant, campaign, body }))
    .where('superseded_at', 'is', null)
    .execute();
}

/** Supersedes the order that held and writes the new one. */
export async function saveRanking(
  tx: Tx,
  context: Context,
  whose: Whose,
  made: Ranking & { readonly id: string; readonly note: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, track, number, applications, note } = made;
  await tx
    .updateTable('candidate_ranking')
    .set({ superseded_at: context.receivedAt })
    .where((eb) => eb.and({ tenant, ...whose, track }))
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('candidate_ranking')
    .values({
      ...{ tenant, id, ...whose, track, number, note },
      applications: sql`${[...applications]}::uuid[]`,
      ...{ by_user: user, at: context.receivedAt },
    })
    .execute();
}

export interface ListedCandidate {
  readonly id: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly state: StateKind;
  readonly studioName: string;
  readonly unitName: string;
  readonly mainResults: string;
}

/** A body's applications that the units have handed in and that have not ended. */
export async function rankable(
  tx: Tx,
  tenant: string,
  { campaign, body }: Whose,
): Promise<ListedCandidate[]> {
  const { rows } = await sql<ListedCandidate>`select a.id, a.file_number as "fileNumber", a.track, a.state,
      a.studio_name as "studioName", a.unit_name as "unitName", coalesce(a.main_results, '') as "mainResults"
    from application a
    where a.tenant = ${tenant} and a.campaign = ${campaign} and a.body = ${body} and a.submitted_at is not null
      and ${living}
    order by a.file_number`.execute(tx);
  return rows;
}

/** Every change of the orders of a body, newest first. */
export async function rankingHistory(tx: Tx, tenant: string, { campaign, body }: Whose) {
  const { rows } = await sql<{ track: string; note: string; at: Date; byName: string }>`
    select r.track, r.note, r.at, coalesce(p.display_name, '') as "byName"
    from candidate_ranking r left join person p on p.tenant = r.tenant and p.user_id = r.by_user
    where r.tenant = ${tenant} and r.campaign = ${campaign} and r.body = ${body}
    order by r.at desc, r.number desc`.execute(tx);
  return rows;
}
