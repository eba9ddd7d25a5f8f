import type { Generated } from 'kysely';
import type { SheetLevel, SheetState } from '../../../core/survey/sheetState.ts';
import type { Json, Moment } from './columns.ts';

export interface SurveyTable {
  tenant: string;
  id: string;
  campaign: string;
  revision: string;
  title: string;
  note: Generated<string>;
  year: number;
  due_on: string;
  levels: string[];
  states: string[];
  opened_at: Moment;
  by_user: string;
  closed_at: Moment | null;
  closed_by: string | null;
}

export interface SurveySheetTable {
  tenant: string;
  id: string;
  survey: string;
  level: SheetLevel;
  studio: string | null;
  body: string | null;
  unit: string | null;
  sort: string;
  state: Generated<SheetState>;
  started_at: Moment | null;
  submitted_at: Moment | null;
  submitted_by: string | null;
  entered_for: string | null;
  late: Generated<boolean>;
  checked_at: Moment | null;
  checked_by: string | null;
  have_met: Generated<number>;
  have_all: Generated<number>;
  version: Generated<number>;
}

export interface SurveyAnswerTable {
  tenant: string;
  sheet: string;
  path: string;
  value: string;
  amount: string | null;
  version: number;
  by_user: string;
  at: Moment;
}

export interface SurveyReturnTable {
  tenant: string;
  id: string;
  sheet: string;
  text: string;
  fields: Json<unknown>;
  by_user: string;
  at: Moment;
}

export interface SurveyProblemTable {
  tenant: string;
  id: string;
  survey: string;
  sheet: string;
  level: SheetLevel;
  studio: string | null;
  body: string | null;
  unit: string | null;
  what: string;
  cause: string;
  cause_text: Generated<string>;
  owner: string;
  due_on: string;
  version: Generated<number>;
  by_user: string;
  at: Moment;
  closed_on: string | null;
  done: string | null;
  proof: string | null;
  closed_by: string | null;
  dropped_at: Moment | null;
  dropped_because: string | null;
}

export interface SurveyTables {
  survey: SurveyTable;
  survey_sheet: SurveySheetTable;
  survey_answer: SurveyAnswerTable;
  survey_return: SurveyReturnTable;
  survey_problem: SurveyProblemTable;
}
