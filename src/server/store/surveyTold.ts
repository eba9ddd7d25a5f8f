import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';
import { nameOfBody } from './sheetLists.ts';

/** A survey and, for a sheet, whose it is: what a message tells. */
export interface ToldSheet {
  readonly title: string;
  readonly dueOn: string;
  readonly campaign: string;
  readonly name: string;
  readonly level: 'studio' | 'body' | 'city';
  readonly studio: string | null;
  readonly body: string | null;
  readonly unit: string | null;
}

export async function toldSheet(tx: Tx, tenant: string, sheet: string): Promise<ToldSheet | undefined> {
  const { rows } = await sql<ToldSheet>`
    select v.title, v.due_on as "dueOn", v.campaign, s.level, s.studio, s.body, s.unit,
      coalesce(st.name, ${nameOfBody(sql`s.body`, sql`s.tenant`)}) as name
    from survey_sheet s join survey v on v.tenant = s.tenant and v.id = s.survey
      left join studio st on st.tenant = s.tenant and st.id = s.studio
    where s.tenant = ${tenant} and s.id = ${sheet}`.execute(tx);
  return rows[0];
}

export interface Waiting {
  readonly studio: string;
  readonly unit: string;
  readonly body: string;
}

/** Studios of a survey that have not handed in, of these bodies or of all. */
export async function waitingStudios(
  tx: Tx,
  tenant: string,
  survey: string,
  bodies?: readonly string[],
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select s.studio, s.unit, s.body from survey_sheet s
    where s.tenant = ${tenant} and s.survey = ${survey} and s.level = 'studio' and s.state in ('open', 'returned')
      ${bodies ? sql`and s.body = any(${idArray(bodies)})` : sql``} order by s.id`.execute(tx);
  return rows;
}

/** Bodies whose own sheet is not handed in. */
export async function waitingBodies(tx: Tx, tenant: string, survey: string): Promise<string[]> {
  const { rows } = await sql<{ body: string }>`select s.body from survey_sheet s
    where s.tenant = ${tenant} and s.survey = ${survey} and s.level = 'body' and s.state in ('open', 'returned')
    order by s.id`.execute(tx);
  return rows.map(({ body }) => body);
}
