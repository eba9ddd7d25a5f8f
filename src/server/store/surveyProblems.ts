import { type RawBuilder, sql, type Updateable } from 'kysely';
import type { ProblemFilter } from '../../contract/surveyProblems.ts';
import type { Subject } from '../../core/access/can.ts';
import type { Scope } from '../../core/access/scope.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { StandingProblem } from '../../core/survey/problem.ts';
import type { SheetLevel } from '../../core/survey/sheetState.ts';
import type { Context, Tx } from '../context.ts';
import type { SurveyProblemTable } from '../db/tables/surveyTables.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';
import { type LockedSheet, sheetSubject } from './sheetAnswers.ts';

export interface LockedProblem extends StandingProblem {
  readonly id: string;
  readonly sheet: string;
  readonly survey: string;
  readonly campaign: string;
  readonly subject: Subject;
}

/** A problem that was not taken off, its row held. */
export async function lockProblem(tx: Tx, { actor }: Context, id: string): Promise<Decision<LockedProblem>> {
  const { rows } = await sql<
    Omit<LockedProblem, 'subject'> & { studio: string | null; body: string | null; unit: string | null }
  >`select p.id, p.sheet, p.survey, v.campaign, p.version, p.closed_on is not null as closed, p.studio, p.body, p.unit
    from survey_problem p join survey v on v.tenant = p.tenant and v.id = p.survey
    where p.tenant = ${actor.tenant} and p.id = ${id} and p.dropped_at is null for update of p`.execute(tx);
  const [row] = rows;
  return row ? allow({ ...row, subject: sheetSubject(row) }) : refuse('notFound', { what: '个问题' });
}

export async function insertProblem(
  tx: Tx,
  context: Context,
  { id: sheet, survey, level, studio, body, unit }: Omit<LockedSheet, 'subject'>,
  words: { readonly id: string; readonly what: string; readonly cause: string } & Record<
    'cause_text' | 'owner' | 'due_on',
    string
  >,
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('survey_problem')
    .values({
      tenant,
      ...words,
      sheet,
      survey,
      level,
      studio,
      body,
      unit,
      by_user: user,
      at: context.receivedAt,
    })
    .execute();
}

export async function changeProblem(
  tx: Tx,
  { actor: { tenant } }: Context,
  id: string,
  change: Updateable<SurveyProblemTable>,
): Promise<void> {
  await tx
    .updateTable('survey_problem')
    .set(change)
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

export interface ListedProblem {
  readonly problem: string;
  readonly sheet: string;
  readonly survey: string;
  readonly surveyTitle: string;
  readonly revision: string;
  readonly level: SheetLevel;
  readonly studio: string | null;
  readonly body: string | null;
  readonly unit: string | null;
  readonly name: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly what: string;
  readonly cause: string;
  readonly causeText: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly version: number;
  readonly closedOn: string | null;
  readonly done: string | null;
  readonly proof: string | null;
  readonly proofName: string | null;
}

const states = {
  open: () => sql`p.closed_on is null`,
  closed: () => sql`p.closed_on is not null`,
  overdue: (today: string) => sql`p.closed_on is null and p.due_on < ${today}`,
} satisfies { [S in NonNullable<ProblemFilter['state']>]: (today: string) => RawBuilder<unknown> };

/** The reach of somebody over sheets and problems `x` that carry body, unit and studio. */
export function reachSql(alias: 's' | 'p', scope: Scope): RawBuilder<unknown> {
  if (scope.all) return sql`true`;
  const of = (column: string, ids: readonly string[]) =>
    sql`${sql.ref(`${alias}.${column}`)} = any(${idArray(ids)})`;
  return sql`(${of('body', scope.bodies)} or ${of('unit', scope.units)} or ${of('studio', scope.studios)})`;
}

function conditions(tenant: string, scope: Scope, filter: ProblemFilter, today: string) {
  const all: RawBuilder<unknown>[] = [
    sql`p.tenant = ${tenant} and p.dropped_at is null`,
    reachSql('p', scope),
  ];
  if (filter.survey) all.push(sql`p.survey = ${filter.survey}`);
  if (filter.sheet) all.push(sql`p.sheet = ${filter.sheet}`);
  if (filter.studio) all.push(sql`p.studio = ${filter.studio}`);
  if (filter.body) all.push(sql`p.body = ${filter.body}`);
  if (filter.state) all.push(states[filter.state](today));
  const owner = filter.owner === undefined ? undefined : searchWords(filter.owner);
  if (owner) all.push(sql`lower(p.owner) like all(${owner.patterns}::text[])`);
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words)
    all.push(sql`lower(p.what || ' ' || p.cause_text || ' ' || coalesce(st.name || ' ' || st.unit_name, ''))
      like all(${words.patterns}::text[])`);
  return sql.join(all, sql` and `);
}

/** Exact up to this, then "more". */
const exact = 10_001;

export interface ProblemWindow {
  readonly today: string;
  readonly size: number;
  readonly after?: { readonly sort: string; readonly id: string } | undefined;
}

/** Problems within the reach, those due first, one page by keyset; the count goes to 10,001. */
export async function problemsOf(
  tx: Tx,
  tenant: string,
  scope: Scope,
  filter: ProblemFilter,
  { today, size, after }: ProblemWindow,
): Promise<{ readonly rows: readonly ListedProblem[]; readonly count: number }> {
  const where = conditions(tenant, scope, filter, today);
  const from = sql`survey_problem p left join studio st on st.tenant = p.tenant and st.id = p.studio`;
  const beyond = after ? sql`and (p.due_on, p.id) > (${after.sort}::date, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<ListedProblem>`
    select p.id as problem, p.sheet, p.survey, v.title as "surveyTitle", v.revision, p.level, p.studio, p.body, p.unit,
      coalesce(st.name, '') as name, coalesce(st.unit_name, '') as "unitName",
      coalesce((select n.name from body_name n where n.tenant = p.tenant and n.body = p.body and not n.alias
        and n.to_date is null order by n.from_date desc limit 1), '') as "bodyName",
      p.what, p.cause, p.cause_text as "causeText", p.owner, p.due_on as "dueOn", p.version,
      p.closed_on as "closedOn", p.done, p.proof, u.name as "proofName"
    from ${from} join survey v on v.tenant = p.tenant and v.id = p.survey
      left join upload u on u.tenant = p.tenant and u.id = p.proof
    where ${where} ${beyond} order by p.due_on, p.id limit ${size}`.execute(tx);
  return { rows, count: await countProblems(tx, tenant, scope, filter, today) };
}

/** How many there are, counted up to a limit. */
export async function countProblems(
  tx: Tx,
  tenant: string,
  scope: Scope,
  filter: ProblemFilter,
  today: string,
  upTo = exact,
): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from (select from survey_problem p
      left join studio st on st.tenant = p.tenant and st.id = p.studio
    where ${conditions(tenant, scope, filter, today)} limit ${upTo}) c`.execute(tx);
  return rows[0]?.count ?? 0;
}
