import { sql } from 'kysely';
import type { PlannedTeam } from '../../core/inspection/checkRoute.ts';
import { type ConflictKind, conflictOf } from '../../core/review/conflicts.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';

export interface PlanRow {
  readonly id: string;
  readonly campaign: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly closed: boolean;
}
const planColumns = sql`id, campaign, title, from_date as from, to_date as to, note, closed_at is not null as closed`;

export async function planById(tx: Tx, tenant: string, id: string): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`select ${planColumns} from inspection_plan
    where tenant = ${tenant} and id = ${id}`.execute(tx);
  return rows[0];
}

export async function plansOf(tx: Tx, tenant: string, campaign: string): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`select ${planColumns} from inspection_plan
    where tenant = ${tenant} and campaign = ${campaign} order by from_date, at, id`.execute(tx);
  return rows;
}

export interface TeamRow extends PlannedTeam {
  readonly plan: string;
  readonly members: readonly { readonly user: string; readonly name: string; readonly leads: boolean }[];
}

/** The teams of these plans with their people, the lead first. */
export async function teamsOf(tx: Tx, tenant: string, plans: readonly string[]): Promise<TeamRow[]> {
  const { rows } = await sql<TeamRow>`
    select t.id, t.plan, t.title, coalesce((select jsonb_agg(jsonb_build_object('user', m.user_id, 'name', p.display_name,
        'leads', m.leads) order by m.leads desc, p.display_name, m.user_id)
      from inspection_member m join person p on p.tenant = m.tenant and p.user_id = m.user_id
      where m.tenant = t.tenant and m.team = t.id), '[]') as members
    from inspection_team t where t.tenant = ${tenant} and t.plan = any(${idArray(plans)})
    order by t.position, t.id`.execute(tx);
  return rows;
}

/** The days on which these people are on the way; of the visits named, nothing. */
export async function busyDays(tx: Tx, tenant: string, users: readonly string[], but: readonly string[]) {
  const { rows } = await sql<{ user: string; name: string; team: string; on: string }>`
    select distinct m.user_id as user, p.display_name as name, v.team, v.planned_on as on
    from inspection_visit v join inspection_member m on m.tenant = v.tenant and m.team = v.team
      join person p on p.tenant = m.tenant and p.user_id = m.user_id
    where v.tenant = ${tenant} and v.cancelled_at is null and m.user_id = any(${[...users]}::text[])
      and v.id <> all(${idArray(but)})`.execute(tx);
  return rows;
}

/** Everybody who may inspect today. */
export async function inspectorsOf(tx: Tx, { actor, receivedAt, timeZone }: Context) {
  const { rows } = await sql<{ user: string; name: string }>`
    select distinct p.user_id as user, p.display_name as name from person p
      join membership m on m.tenant = p.tenant and m.user_id = p.user_id and m.role = 'inspector'
    where p.tenant = ${actor.tenant} and p.disabled_at is null
      and m.from_date <= (${receivedAt}::timestamptz at time zone ${timeZone})::date
      and (m.to_date is null or m.to_date >= (${receivedAt}::timestamptz at time zone ${timeZone})::date)
    order by p.display_name, p.user_id`.execute(tx);
  return rows;
}

export interface Away {
  readonly user: string;
  readonly application: string;
  readonly kind: ConflictKind;
}

/** Who of these people should keep away from which of these applications (回避): own unit, own body, declared. */
export async function awayFrom(
  tx: Tx,
  tenant: string,
  users: readonly string[],
  applications: readonly { readonly id: string; readonly unit: string; readonly body: string }[],
): Promise<Away[]> {
  const ids = applications.map(({ id }) => id);
  const { rows: grants } = await sql<{ user: string; unit: string | null; body: string | null }>`
    select user_id as user, unit, body from membership
    where tenant = ${tenant} and user_id = any(${[...users]}::text[]) and (unit is not null or body is not null)`.execute(
    tx,
  );
  const { rows: declared } = await sql<{ user: string; application: string }>`
    select user_id as user, application from declared_conflict
    where tenant = ${tenant} and application = any(${idArray(ids)})`.execute(tx);
  return users.flatMap((user) =>
    applications.flatMap(({ id: application, unit, body }) => {
      const own = grants.filter((grant) => grant.user === user);
      const kind = conflictOf(
        {
          grants: own.map((grant) => ({
            ...(grant.unit ? { unit: grant.unit } : {}),
            ...(grant.body ? { body: grant.body } : {}),
          })),
          declared: declared.some((one) => one.user === user && one.application === application),
        },
        { unit, body },
      );
      return kind ? [{ user, application, kind }] : [];
    }),
  );
}

export interface Inspectable {
  readonly id: string;
  readonly unit: string;
  readonly body: string;
  readonly track: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly bodyName: string;
  /** A first visit stands in a plan. */
  readonly planned: boolean;
}

/** Applications that are far enough to be inspected, of these tracks; all, or those named. */
export async function inspectables(
  tx: Tx,
  tenant: string,
  asked: { readonly campaign: string; readonly tracks: readonly string[]; readonly ids?: readonly string[] },
): Promise<Inspectable[]> {
  const { rows } = await sql<Inspectable>`
    select a.id, a.unit, a.body, a.track, a.studio_name as "studioName", a.unit_name as "unitName",
      ${bodyName} as "bodyName", exists (select 1 from inspection_visit v where v.tenant = a.tenant
        and v.application = a.id and v.follows is null and v.cancelled_at is null) as planned
    from application a join body b on b.tenant = a.tenant and b.id = a.body
    where a.tenant = ${tenant} and a.campaign = ${asked.campaign} and a.track = any(${[...asked.tracks]}::text[])
      and (a.state in ('filed', 'approved', 'designated')
        or (a.state = 'atStep' and coalesce(a.accepted_at, a.recommended_at) is not null))
      and (${asked.ids === undefined} or a.id = any(${idArray(asked.ids ?? [])}))
    order by b.position, a.filed_at, a.id`.execute(tx);
  return rows;
}

/** The places taken on the routes of a plan: the last of each team and day. */
export async function lastPositions(tx: Tx, tenant: string, plan: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; last: number }>`
    select team || ' ' || planned_on as key, max(position)::int as last from inspection_visit
    where tenant = ${tenant} and plan = ${plan} and cancelled_at is null group by 1`.execute(tx);
  return new Map(rows.map(({ key, last }) => [key, last]));
}
