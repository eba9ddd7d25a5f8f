import { type RawBuilder, sql } from 'kysely';
import type { SheetFilter } from '../../contract/surveySheets.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { SheetState } from '../../core/survey/sheetState.ts';
import type { Tx } from '../context.ts';
import { searchWords } from './searchWords.ts';
import { reachSql } from './surveyProblems.ts';

export interface ListedSheet {
  readonly sheet: string;
  readonly studio: string | null;
  readonly body: string | null;
  readonly unit: string | null;
  readonly name: string;
  readonly leadName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly state: SheetState;
  readonly late: boolean;
  readonly started: boolean;
  readonly submittedAt: Date | null;
  readonly byName: string | null;
  readonly enteredFor: string | null;
  readonly met: number;
  readonly all: number;
  readonly openProblems: number;
  readonly sort: string;
}

/** Name of the body of a sheet or a studio today. */
export const nameOfBody = (body: RawBuilder<unknown>, tenant: RawBuilder<unknown>) => sql<string>`coalesce((
  select n.name from body_name n where n.tenant = ${tenant} and n.body = ${body} and not n.alias and n.to_date is null
  order by n.from_date desc limit 1), '')`;

const states: { readonly [S in NonNullable<SheetFilter['state']>]: RawBuilder<unknown> } = {
  open: sql`s.state = 'open'`,
  submitted: sql`s.state = 'submitted'`,
  returned: sql`s.state = 'returned'`,
  confirmed: sql`s.state = 'confirmed'`,
  waiting: sql`s.state in ('open', 'returned')`,
};

function conditions(tenant: string, scope: Scope, filter: SheetFilter): RawBuilder<unknown> {
  const { survey, level, body, state, late, search } = filter;
  const all: RawBuilder<unknown>[] = [
    sql`s.tenant = ${tenant} and s.survey = ${survey} and s.level = ${level}`,
    reachSql('s', scope),
  ];
  if (body) all.push(sql`s.body = ${body}`);
  if (state) all.push(states[state]);
  if (late) all.push(sql`s.late`);
  const words = search === undefined ? undefined : searchWords(search);
  if (words)
    all.push(sql`exists (select from studio st where st.tenant = s.tenant and st.id = s.studio
      and st.search like all(${words.patterns}::text[]))`);
  return sql.join(all, sql` and `);
}

/** Exact up to this, then "more". */
const exact = 10_001;

export interface SheetWindow {
  readonly size: number;
  readonly after?: { readonly sort: string; readonly id: string } | undefined;
}

/** One page of sheets by keyset, in the order of names (studios) or positions (bodies). */
export async function sheetsOf(
  tx: Tx,
  tenant: string,
  scope: Scope,
  filter: SheetFilter,
  { size, after }: SheetWindow,
): Promise<ListedSheet[]> {
  const beyond = after ? sql`and (s.sort, s.id) > (${after.sort}, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<ListedSheet>`
    select s.id as sheet, s.studio, s.body, s.unit, coalesce(st.name, ${nameOfBody(sql`s.body`, sql`s.tenant`)}) as name,
      coalesce(st.lead_name, '') as "leadName", coalesce(st.unit_name, '') as "unitName",
      ${nameOfBody(sql`s.body`, sql`s.tenant`)} as "bodyName", s.state, s.late, s.started_at is not null as started,
      s.submitted_at as "submittedAt", p.display_name as "byName", s.entered_for as "enteredFor",
      s.have_met as met, s.have_all as all, s.sort,
      (select count(*)::int from survey_problem q where q.tenant = s.tenant and q.sheet = s.id and q.dropped_at is null
        and q.closed_on is null) as "openProblems"
    from (select * from survey_sheet s where ${conditions(tenant, scope, filter)} ${beyond}
      order by s.sort, s.id limit ${size}) s
      left join studio st on st.tenant = s.tenant and st.id = s.studio
      left join person p on p.tenant = s.tenant and p.user_id = s.submitted_by
    order by s.sort, s.id`.execute(tx);
  return rows;
}

export async function countSheets(
  tx: Tx,
  tenant: string,
  scope: Scope,
  filter: SheetFilter,
  upTo = exact,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from survey_sheet s where ${conditions(tenant, scope, filter)} limit ${upTo}) c`.execute(tx);
  return rows[0]?.count ?? 0;
}

export interface StateCount {
  readonly survey: string;
  readonly body: string | null;
  readonly state: SheetState;
  readonly count: number;
  readonly late: number;
}

/** Sheets of studios by survey, body and state within the reach: one statement for the list and for the progress. */
export async function countsByState(
  tx: Tx,
  tenant: string,
  scope: Scope,
  survey?: string,
): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`
    select s.survey, s.body, s.state, count(*)::int as count, (count(*) filter (where s.late))::int as late
    from survey_sheet s where s.tenant = ${tenant} and s.level = 'studio' and ${reachSql('s', scope)}
      ${survey ? sql`and s.survey = ${survey}` : sql``}
    group by s.survey, s.body, s.state`.execute(tx);
  return rows;
}

export interface OwnSheet {
  readonly sheet: string;
  readonly body: string | null;
  readonly state: SheetState;
}

/** The sheets of bodies and of the city within the reach. */
export async function ownSheets(tx: Tx, tenant: string, scope: Scope, survey: string): Promise<OwnSheet[]> {
  const { rows } = await sql<OwnSheet>`select s.id as sheet, s.body, s.state from survey_sheet s
    where s.tenant = ${tenant} and s.survey = ${survey} and s.level in ('body', 'city') and ${reachSql('s', scope)}
    order by s.sort, s.id`.execute(tx);
  return rows;
}

export interface StudioSheet {
  readonly sheet: string;
  readonly title: string;
  readonly dueOn: string;
  readonly state: SheetState;
  readonly closed: boolean;
}

/** The sheets of one studio, newest first. */
export async function sheetsOfStudio(tx: Tx, tenant: string, studio: string): Promise<StudioSheet[]> {
  const { rows } = await sql<StudioSheet>`
    select s.id as sheet, v.title, v.due_on as "dueOn", s.state, v.closed_at is not null as closed
    from survey_sheet s join survey v on v.tenant = s.tenant and v.id = s.survey
    where s.tenant = ${tenant} and s.studio = ${studio} and s.level = 'studio'
    order by v.opened_at desc, v.id desc`.execute(tx);
  return rows;
}

export interface Narrative {
  readonly sheet: string;
  readonly name: string;
  readonly from: string;
  readonly text: string;
  readonly sort: string;
}

/** What was written in one part and handed in, one page by keyset. */
export async function narrativesOf(
  tx: Tx,
  tenant: string,
  scope: Scope,
  of: {
    readonly survey: string;
    readonly level: 'studio' | 'body';
    readonly body?: string | undefined;
    readonly path: string;
  },
  { size, after }: SheetWindow,
): Promise<Narrative[]> {
  const beyond = after ? sql`and (s.sort, s.id) > (${after.sort}, ${after.id}::uuid)` : sql``;
  const within = of.body ? sql`and s.body = ${of.body}` : sql``;
  const { rows } = await sql<Narrative>`
    select s.id as sheet, coalesce(st.name, ${nameOfBody(sql`s.body`, sql`s.tenant`)}) as name,
      case when s.studio is null then '' else coalesce(st.unit_name, '') end as "from", a.value as text, s.sort
    from survey_sheet s
      join survey_answer a on a.tenant = s.tenant and a.sheet = s.id and a.path = ${of.path} and a.value <> ''
      left join studio st on st.tenant = s.tenant and st.id = s.studio
    where s.tenant = ${tenant} and s.survey = ${of.survey} and s.level = ${of.level}
      and s.state in ('submitted', 'confirmed') and ${reachSql('s', scope)} ${within} ${beyond}
    order by s.sort, s.id limit ${size}`.execute(tx);
  return rows;
}
