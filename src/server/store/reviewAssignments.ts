import { sql } from 'kysely';
import type { Vote } from '../../core/review/rounds.ts';
import type { Marks } from '../../core/standards/marks.ts';
import type { Context, Tx } from '../context.ts';

/** An assignment that holds, with its sheet. */
export interface AssignmentRow {
  readonly id: string;
  readonly round: string;
  readonly application: string;
  readonly reviewer: string;
  readonly name: string;
  readonly position: number | null;
  readonly overrideReason: string | null;
  readonly marks: Marks;
  readonly vote: Vote | null;
  readonly note: string;
  readonly version: number;
  readonly points: string | null;
  readonly handedInAt: Date | null;
  /** Why it went back, while it has not been handed in again. */
  readonly returned: string | null;
}

/** The assignments that hold of some rounds, or of one reviewer in them; `lock` holds them against a second act. */
export async function assignmentsOf(
  tx: Tx,
  tenant: string,
  rounds: readonly string[],
  { reviewer, id, lock = false }: { reviewer?: string; id?: string; lock?: boolean } = {},
): Promise<AssignmentRow[]> {
  if (rounds.length === 0 && id === undefined) return [];
  const { rows } = await sql<AssignmentRow>`
    select s.id, s.round, s.application, s.reviewer, coalesce(p.display_name, '') as name, s.position,
      s.override_reason as "overrideReason", coalesce(w.marks, '{}') as marks, w.vote, coalesce(w.note, '') as note,
      coalesce(w.version, 0) as version, w.points, w.handed_in_at as "handedInAt",
      case when w.handed_in_at is null then (select r.reason from review_return r where r.tenant = s.tenant
        and r.assignment = s.id order by r.at desc limit 1) end as returned
    from review_assignment s
      left join review_sheet w on w.tenant = s.tenant and w.assignment = s.id
      left join person p on p.tenant = s.tenant and p.user_id = s.reviewer
    where s.tenant = ${tenant} and s.withdrawn_at is null
      and ${id === undefined ? sql`s.round = any(${[...rounds]}::uuid[])` : sql`s.id = ${id}`}
      and ${reviewer === undefined ? sql`true` : sql`s.reviewer = ${reviewer}`}
    order by s.position nulls last, s.application, p.display_name, s.reviewer
    ${lock ? sql`for no key update of s` : sql``}`.execute(tx);
  return rows;
}

export interface NewAssignment {
  readonly id: string;
  readonly round: string;
  readonly application: string;
  readonly reviewer: string;
  readonly position: number | null;
  readonly override_reason: string | null;
}

export async function insertAssignments(
  tx: Tx,
  context: Context,
  made: readonly NewAssignment[],
): Promise<void> {
  if (made.length === 0) return;
  const { tenant, user } = context.actor;
  const same = { tenant, by_user: user, at: context.receivedAt, withdrawn_at: null, withdrawn_because: null };
  await tx
    .insertInto('review_assignment')
    .values(made.map((one) => ({ ...one, ...same })))
    .execute();
}

export async function withdrawAssignments(
  tx: Tx,
  context: Context,
  ids: readonly string[],
  because: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('review_assignment')
    .set({ withdrawn_at: context.receivedAt, withdrawn_because: because })
    .where('tenant', '=', context.actor.tenant)
    .where('id', 'in', [...ids])
    .execute();
}

/** What somebody still has to look at of an application, in rounds that are open. */
export async function openAssignmentsOn(
  tx: Tx,
  tenant: string,
  application: string,
  reviewer: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from review_assignment s join review_round r on r.tenant = s.tenant and r.id = s.round
    where s.tenant = ${tenant} and s.application = ${application} and s.reviewer = ${reviewer}
      and s.withdrawn_at is null and r.closed_at is null for no key update of s`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whether the application is on somebody's route of inspection. */
export async function visits(tx: Tx, tenant: string, application: string, user: string): Promise<boolean> {
  const { rows } = await sql`select 1 from inspection_visit v
    join inspection_member m on m.tenant = v.tenant and m.team = v.team
    where v.tenant = ${tenant} and v.application = ${application} and m.user_id = ${user}
      and v.cancelled_at is null limit 1`.execute(tx);
  return rows.length > 0;
}

export async function insertDeclaration(
  tx: Tx,
  context: Context,
  of: { readonly campaign: string; readonly application: string; readonly reason: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('declared_conflict')
    .values({ tenant, id: context.newId(), user_id: user, at: context.receivedAt, ...of })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface SheetToSave {
  readonly assignment: string;
  readonly marks: Marks;
  readonly note: string;
  readonly vote?: Vote;
  readonly points: string | null;
  readonly version: number;
  readonly handedIn: boolean;
}

/** The sheet as it is now; whoever calls holds the assignment locked. */
export async function saveSheet(tx: Tx, context: Context, sheet: SheetToSave): Promise<void> {
  const { assignment, marks, note, vote = null, points, version } = sheet;
  const at = context.receivedAt;
  const row = {
    ...{ marks: JSON.stringify(marks), note, vote, points, version, updated_at: at },
    handed_in_at: sheet.handedIn ? at : null,
  };
  await tx
    .insertInto('review_sheet')
    .values({ tenant: context.actor.tenant, assignment, ...row })
    .onConflict((conflict) => conflict.columns(['tenant', 'assignment']).doUpdateSet(row))
    .execute();
}

/** Back to the reviewer; what was handed in is kept as it was. */
export async function keepReturn(
  tx: Tx,
  context: Context,
  { id: assignment, marks, note, points }: AssignmentRow,
  reason: string,
): Promise<void> {
  const { tenant, user } = context.actor;
  const kept = { marks: JSON.stringify(marks), note, points, by_user: user, at: context.receivedAt };
  await tx
    .insertInto('review_return')
    .values({ tenant, id: context.newId(), assignment, reason, ...kept })
    .execute();
  await tx
    .updateTable('review_sheet')
    .set((eb) => ({ handed_in_at: null, points: null, version: eb('version', '+', 1) }))
    .where((eb) => eb.and({ tenant, assignment }))
    .execute();
}

export async function setPositions(
  tx: Tx,
  tenant: string,
  round: string,
  order: readonly string[],
): Promise<void> {
  await sql`update review_assignment s set position = o.at
    from unnest(${[...order]}::uuid[]) with ordinality as o(application, at)
    where s.tenant = ${tenant} and s.round = ${round} and s.application = o.application`.execute(tx);
}
