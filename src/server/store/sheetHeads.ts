import { sql } from 'kysely';
import type { SheetLevel, SheetState } from '../../core/survey/sheetState.ts';
import type { Tx } from '../context.ts';
import type { ReturnedField } from './sheetAnswers.ts';
import { nameOfBody } from './sheetLists.ts';

/** Everything of a sheet but its answers. */
export interface SheetHead {
  readonly sheet: string;
  readonly survey: string;
  readonly surveyTitle: string;
  readonly note: string;
  readonly year: number;
  readonly revision: string;
  readonly dueOn: string;
  readonly closed: boolean;
  readonly level: SheetLevel;
  readonly studio: string | null;
  readonly body: string | null;
  readonly unit: string | null;
  readonly name: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly state: SheetState;
  readonly late: boolean;
  readonly submittedAt: Date | null;
  readonly submittedByName: string | null;
  readonly enteredFor: string | null;
  readonly checkedAt: Date | null;
  readonly checkedByName: string | null;
}

/** The head of a sheet, unless the wall hides it. */
export async function sheetHead(tx: Tx, tenant: string, id: string): Promise<SheetHead | undefined> {
  const body = nameOfBody(sql`s.body`, sql`s.tenant`);
  const { rows } = await sql<SheetHead>`
    select s.id as sheet, s.survey, v.title as "surveyTitle", v.note, v.year, v.revision, v.due_on as "dueOn",
      v.closed_at is not null as closed, s.level, s.studio, s.body, s.unit,
      coalesce(st.name, ${body}) as name, coalesce(st.unit_name, '') as "unitName", ${body} as "bodyName",
      s.state, s.late, s.submitted_at as "submittedAt", p.display_name as "submittedByName",
      s.entered_for as "enteredFor", s.checked_at as "checkedAt", c.display_name as "checkedByName"
    from survey_sheet s join survey v on v.tenant = s.tenant and v.id = s.survey
      left join studio st on st.tenant = s.tenant and st.id = s.studio
      left join person p on p.tenant = s.tenant and p.user_id = s.submitted_by
      left join person c on c.tenant = s.tenant and c.user_id = s.checked_by
    where s.tenant = ${tenant} and s.id = ${id}`.execute(tx);
  return rows[0];
}

export interface StandingReturn {
  readonly text: string;
  readonly at: Date;
  readonly byName: string;
  readonly fields: readonly ReturnedField[];
}

/** Why a sheet was sent back last. */
export async function standingReturn(
  tx: Tx,
  tenant: string,
  sheet: string,
): Promise<StandingReturn | undefined> {
  const { rows } = await sql<StandingReturn>`
    select r.text, r.at, coalesce(p.display_name, '') as "byName", r.fields from survey_return r
      left join person p on p.tenant = r.tenant and p.user_id = r.by_user
    where r.tenant = ${tenant} and r.sheet = ${sheet} order by r.at desc, r.id desc limit 1`.execute(tx);
  return rows[0];
}
