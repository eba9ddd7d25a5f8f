import type { ColumnType, Generated } from 'kysely';
import type { Json, Moment } from './columns.ts';

export interface ApplicationTable {
  tenant: string;
  id: string;
  file_number: string;
  campaign: string;
  revision: string;
  track: string;
  form: string;
  studio: string;
  unit: string;
  body: string;
  state: string;
  step: string | null;
  version: Generated<number>;
  content_version: string | null;
  studio_name: string;
  lead_name: string;
  unit_name: string;
  industry: string | null;
  studio_type: string | null;
  main_results: string | null;
  pinyin: Generated<string>;
  search: Generated<string>;
  search_bigrams: ColumnType<string[], never, never>;
  late: Generated<boolean>;
  over_quota_reason: string | null;
  changed_from: string | null;
  ended_reason: string | null;
  created_by: string;
  entered_for: Generated<boolean>;
  lead_confirmed_at: Moment | null;
  lead_confirmed_by: string | null;
  lead_confirmation_upload: string | null;
  submitted_at: Moment | null;
  recommended_at: Moment | null;
  filed_at: Moment | null;
  accepted_at: Moment | null;
  approved_at: Moment | null;
  designated_at: Moment | null;
  created_at: Moment;
  updated_at: Moment;
}

export interface FileCounterTable {
  tenant: string;
  campaign: string;
  prefix: string;
  last: number;
}

export interface ApplicationAnswersTable {
  tenant: string;
  application: string;
  answers: Json<unknown>;
  versions: Json<unknown>;
  acknowledged: ColumnType<unknown, string | undefined, string>;
}

export interface DraftChangeTable {
  tenant: string;
  id: Generated<number>;
  application: string;
  by_user: string;
  at: Moment;
  changes: Json<unknown>;
}

export interface FigureTable {
  tenant: string;
  application: string;
  path: string;
  year: number;
  unit: string;
  value: string;
}

export interface SubmissionTable {
  tenant: string;
  id: string;
  application: string;
  number: number;
  content_version: string;
  answers: Json<unknown>;
  evidence: Json<unknown>;
  received_at: Moment;
  by_user: string;
}

export interface EvidenceTable {
  tenant: string;
  id: string;
  application: string;
  path: string;
  kind: string;
  stamp: string;
  upload: string;
  by_user: string;
  at: Moment;
  removed_at: Moment | null;
}

export interface OpinionTable {
  tenant: string;
  id: string;
  application: string;
  step: string;
  positive: Generated<boolean>;
  text: string;
  signatory: string | null;
  paper_date: string | null;
  by_user: string;
  entered_for: Generated<boolean>;
  recorded_at: Moment;
  content_version: string;
  seal: Generated<string>;
  sealed_at: Moment | null;
  scan: string | null;
  seal_reason: string | null;
  seal_promised_on: string | null;
  seal_supplied_at: Moment | null;
  digest: string | null;
  superseded_at: Moment | null;
  superseded_because: string | null;
}

export interface ReturnNoteTable {
  tenant: string;
  id: string;
  application: string;
  from_step: string;
  to_step: string;
  reason: string;
  fields: Json<unknown>;
  answers: Json<unknown>;
  by_user: string;
  at: Moment;
  closed_at: Moment | null;
}

export interface ApplicationTables {
  application: ApplicationTable;
  file_counter: FileCounterTable;
  application_answers: ApplicationAnswersTable;
  draft_change: DraftChangeTable;
  figure: FigureTable;
  submission: SubmissionTable;
  evidence: EvidenceTable;
  opinion: OpinionTable;
  return_note: ReturnNoteTable;
}
