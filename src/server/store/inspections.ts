import { sql } from 'kysely';
import { endedKinds } from '../../core/application/state.ts';
import type { InspectionResult } from '../../core/inspection/sheetDocument.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';

/** A visit as a decision about its sheets needs it; the row is locked, so that the sheets of one visit come one after the other. */
export interface LockedVisit {
  readonly id: string;
  readonly plan: string;
  readonly application: string;
  readonly campaign: string;
  readonly revision: string;
  readonly track: string;
  readonly body: string;
  readonly unit: string;
  readonly studio: string;
  readonly follows: string | null;
  readonly cancelled: boolean;
  readonly planClosed: boolean;
  readonly campaignClosed: boolean;
  readonly applicationEnded: boolean;
  /** The asker is of its team. */
  readonly mine: boolean;
}

export async function lockVisit(tx: Tx, context: Context, visit: string): Promise<LockedVisit | undefined> {
  const { tenant, user } = context.actor;
  // The lock first: what is only joined would be read as it was before the wait.
  await tx
    .selectFrom('inspection_visit')
    .select('id')
    .where((eb) => eb.and({ tenant, id: visit }))
    .forNoKeyUpdate()
    .execute();
  const { rows } = await sql<LockedVisit>`
    select v.id, v.plan, v.application, a.campaign, a.revision, a.track, a.body, a.unit, a.studio, v.follows,
      v.cancelled_at is not null as cancelled, p.closed_at is not null as "planClosed",
      c.closed_at is not null as "campaignClosed",
      a.state in (${sql.join(endedKinds.map(sql.lit))}) as "applicationEnded",
      exists (select 1 from inspection_member m where m.tenant = v.tenant and m.team = v.team
        and m.user_id = ${user}) as mine
    from inspection_visit v
      join inspection_plan p on p.tenant = v.tenant and p.id = v.plan
      join application a on a.tenant = v.tenant and a.id = v.application
      join campaign c on c.tenant = a.tenant and c.id = a.campaign
    where v.tenant = ${tenant} and v.id = ${visit}`.execute(tx);
  return rows[0];
}

export interface VisitRow {
  readonly visit: string;
  readonly plan: string;
  readonly team: string;
  readonly application: string;
  readonly body: string;
  readonly track: string;
  readonly revision: string;
  readonly planTitle: string;
  readonly teamTitle: string;
  readonly plannedOn: string;
  readonly position: number;
  readonly studioName: string;
  readonly leadName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly follows: string | null;
  readonly planClosed: boolean;
  readonly overrideReason: string | null;
  readonly sheet: string | null;
  readonly hash: string | null;
  readonly result: InspectionResult | null;
  readonly rectifyBy: string | null;
  readonly visitedOn: string | null;
  readonly receivedAt: Date | null;
  readonly findings: string | null;
  readonly advice: string | null;
}

/** Visits that were not cancelled, by day and route; of one campaign, one visit, or one person's teams. */
export async function visitsOf(
  tx: Tx,
  tenant: string,
  asked: {
    readonly campaign?: string;
    readonly visit?: string;
    readonly application?: string;
    readonly member?: string;
  },
): Promise<VisitRow[]> {
  const { campaign = null, visit = null, application = null, member = null } = asked;
  const { rows } = await sql<VisitRow>`
    select v.id as visit, v.plan, v.team, v.application, a.body, a.track, a.revision, p.title as "planTitle",
      t.title as "teamTitle", v.planned_on as "plannedOn", v.position, a.studio_name as "studioName",
      a.lead_name as "leadName", a.unit_name as "unitName", ${bodyName} as "bodyName", v.follows,
      p.closed_at is not null as "planClosed", v.override_reason as "overrideReason", s.id as sheet, s.hash, s.result, s.rectify_by as "rectifyBy",
      s.visited_on as "visitedOn", s.received_at as "receivedAt",
      s.document->>'findings' as findings, s.advice
    from inspection_visit v
      join inspection_plan p on p.tenant = v.tenant and p.id = v.plan
      join inspection_team t on t.tenant = v.tenant and t.id = v.team
      join application a on a.tenant = v.tenant and a.id = v.application
      join body b on b.tenant = a.tenant and b.id = a.body
      left join inspection_sheet s on s.tenant = v.tenant and s.visit = v.id
        and s.quarantined_because is null and s.superseded_at is null
    where v.tenant = ${tenant} and v.cancelled_at is null
      and (${campaign}::uuid is null or p.campaign = ${campaign}::uuid)
      and (${visit}::uuid is null or v.id = ${visit}::uuid)
      and (${application}::uuid is null or v.application = ${application}::uuid)
      and (${member}::text is null or exists (select 1 from inspection_member m where m.tenant = v.tenant
        and m.team = v.team and m.user_id = ${member}::text))
    order by v.planned_on, t.position, t.id, v.position, v.id`.execute(tx);
  return rows;
}

/** A visit as it travels. */
export function visitLine(row: VisitRow, trackTitle: string) {
  const { visit, application, planTitle, teamTitle, plannedOn, position, follows } = row;
  const { studioName, leadName, unitName, bodyName: body, sheet, hash, result, receivedAt } = row;
  return {
    ...{ visit, application, planTitle, teamTitle, plannedOn, position, follows },
    ...{ studioName, leadName, unitName, bodyName: body, trackTitle },
    sheet:
      sheet && hash && result && receivedAt
        ? { id: sheet, hash, result, receivedAt: receivedAt.toISOString() }
        : null,
  };
}

/** The people of a team, the lead first. */
export async function membersOf(tx: Tx, tenant: string, team: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('inspection_member as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'm.tenant').onRef('p.user_id', '=', 'm.user_id'),
    )
    .select('p.display_name as name')
    .where('m.tenant', '=', tenant)
    .where('m.team', '=', team)
    .orderBy('m.leads', 'desc')
    .orderBy('p.display_name')
    .execute();
  return rows.map(({ name }) => name);
}
