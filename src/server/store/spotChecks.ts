import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { SpotCheckResult } from '../../core/spotCheck/recordSpotCheck.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { scopeSql } from './scopeSql.ts';
import { living } from './stageSql.ts';

/** What a body has taken in so far and is alive, and what of it was drawn. */
export interface SampleSoFar {
  readonly accepted: readonly string[];
  readonly drawn: readonly string[];
}

/** Read behind the lock of the body, so that two filings never draw at once. */
export async function sampleOf(
  tx: Tx,
  tenant: string,
  { campaign, body }: { readonly campaign: string; readonly body: string },
): Promise<SampleSoFar> {
  const { rows } = await sql<{ id: string; drawn: boolean }>`
    select a.id, exists (select 1 from spot_check s where s.tenant = a.tenant and s.application = a.id) as drawn
    from application a
    where a.tenant = ${tenant} and a.campaign = ${campaign} and a.body = ${body}
      and a.accepted_at is not null and ${living} order by a.id`.execute(tx);
  return { accepted: rows.map(({ id }) => id), drawn: rows.filter((row) => row.drawn).map(({ id }) => id) };
}

export async function insertSpotChecks(
  tx: Tx,
  context: Context,
  made: {
    readonly campaign: string;
    readonly body: string;
    readonly filing: string;
    readonly drawn: readonly string[];
  },
): Promise<void> {
  const { drawn, ...of } = made;
  if (drawn.length === 0) return;
  const { tenant } = context.actor;
  const row = { tenant, ...of, drawn_at: context.receivedAt };
  await tx
    .insertInto('spot_check')
    .values(drawn.map((application) => ({ ...row, application })))
    .execute();
}

/** One application with whether it was drawn, locked; undefined when it is not there for the asker. */
export async function lockSpotCheck(tx: Tx, tenant: string, application: string) {
  const { rows } = await sql<{
    id: string;
    campaign: string;
    body: string;
    studioName: string;
    drawn: boolean;
  }>`select a.id, a.campaign, a.body, a.studio_name as "studioName",
      exists (select 1 from spot_check s where s.tenant = a.tenant and s.application = a.id) as drawn
    from application a where a.tenant = ${tenant} and a.id = ${application} for update of a`.execute(tx);
  return rows[0];
}

/** The result becomes the current one; an earlier one is kept, superseded. */
export async function insertSpotCheckResult(
  tx: Tx,
  context: Context,
  id: string,
  of: { readonly application: string; readonly result: SpotCheckResult; readonly text: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  await tx
    .updateTable('spot_check_result')
    .set({ superseded_at: at })
    .where((eb) => eb.and({ tenant, application: of.application }))
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('spot_check_result')
    .values({ tenant, id, ...of, by_user: user, at, superseded_at: null })
    .execute();
}

/** What was drawn in a campaign within the asker's reach, with the results that stand; those without one first. */
export async function spotChecksOf(tx: Tx, tenant: string, campaign: string, reach: Scope) {
  return tx
    .selectFrom('spot_check as s')
    .innerJoin('application as a', (join) =>
      join.onRef('a.tenant', '=', 's.tenant').onRef('a.id', '=', 's.application'),
    )
    .innerJoin('body as b', (join) => join.onRef('b.tenant', '=', 's.tenant').onRef('b.id', '=', 's.body'))
    .leftJoin('spot_check_result as r', (join) =>
      join
        .onRef('r.tenant', '=', 's.tenant')
        .onRef('r.application', '=', 's.application')
        .on('r.superseded_at', 'is', null),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'r.tenant').onRef('p.user_id', '=', 'r.by_user'),
    )
    .select([
      's.application',
      's.body',
      's.drawn_at as drawnAt',
      'a.studio_name as studioName',
      'a.unit_name as unitName',
      bodyName.as('bodyName'),
      'r.result',
      'r.text',
      'r.at',
      'p.display_name as byName',
    ])
    .where('s.tenant', '=', tenant)
    .where('s.campaign', '=', campaign)
    .where(scopeSql(reach))
    .orderBy(sql`r.at is not null`)
    .orderBy('b.position')
    .orderBy('s.drawn_at')
    .orderBy('s.application')
    .execute();
}
