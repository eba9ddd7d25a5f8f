import type { ColumnType, Generated } from 'kysely';

/** JSONB: read as a value, written as a JSON string. */
type Json<T> = ColumnType<T, string, string>;
type Moment = ColumnType<Date, Date | string, Date | string>;

export interface TenantTable {
  id: string;
  name: string;
  time_zone: string;
  clock_offset_ms: Generated<number>;
  created_at: Moment;
}

export interface MembershipTable {
  tenant: string;
  id: string;
  user_id: string;
  role: string;
  body: string | null;
  unit: string | null;
  studio: string | null;
  from_date: string;
  to_date: string | null;
  created_at: Moment;
}

export interface PersonTable {
  tenant: string;
  user_id: string;
  user_name: string;
  display_name: string;
  disabled_at: Moment | null;
}

export interface BodyTable {
  tenant: string;
  id: string;
  code: string;
  kind: string;
  position: number;
}

export interface BodyNameTable {
  tenant: string;
  body: string;
  name: string;
  alias: Generated<boolean>;
  from_date: string;
  to_date: string | null;
}

export interface UnitTable {
  tenant: string;
  id: string;
  body: string;
  name: string;
}

export interface UnitNameTable {
  tenant: string;
  unit: string;
  name: string;
  from_date: string;
  to_date: string | null;
}

export interface StudioTable {
  tenant: string;
  id: string;
  unit: string;
  name: string;
  lead_name: string;
  pinyin: string;
  created_at: Moment;
}

export interface StudioNameTable {
  tenant: string;
  studio: string;
  name: string;
  lead_name: string;
  from_date: string;
  reason: string | null;
}

export interface StudioTitleTable {
  tenant: string;
  id: string;
  studio: string;
  title: string;
  naming_body: string;
  named_on: string;
  designation: string | null;
}

export interface ProgrammeRevisionTable {
  tenant: string;
  id: string;
  programme: string;
  document: Json<unknown>;
  created_at: Moment;
}

export interface CampaignTable {
  tenant: string;
  id: string;
  revision: string;
  year: number;
  title: string;
  closed_at: Moment | null;
  created_at: Moment;
}

export interface QuotaRowTable {
  tenant: string;
  campaign: string;
  id: string;
  code: string;
  label: string;
  position: number;
  reserve: boolean;
}

export interface QuotaHolderTable {
  tenant: string;
  row_id: string;
  campaign: string;
  body: string;
}

export interface QuotaCellTable {
  tenant: string;
  row_id: string;
  tier: string;
  cell: Json<unknown>;
  places: number | null;
  cap: Generated<boolean>;
  used: Generated<number>;
}

export interface QuotaPlaceTable {
  tenant: string;
  id: string;
  application: string;
  row_id: string;
  tier: string;
  taken_at: Moment;
  released_at: Moment | null;
}

export interface QuotaChangeTable {
  tenant: string;
  id: string;
  campaign: string;
  kind: string;
  from_row: string | null;
  to_row: string | null;
  tier: string;
  count: number;
  reason: string;
  application: string | null;
  by_user: string;
  at: Moment;
}

export interface DeadlineExtensionTable {
  tenant: string;
  id: string;
  campaign: string;
  deadline: string;
  body: string;
  due: string;
  reason: string;
  by_user: string;
  at: Moment;
}

export interface FileTable {
  tenant: string;
  hash: string;
  size: number;
  media_type: string;
  created_at: Moment;
}

export interface UploadTable {
  tenant: string;
  id: string;
  hash: string;
  name: string;
  by_user: string;
  at: Moment;
}

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

export interface FilingTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string;
  number: number;
  kind: string;
  reason: string | null;
  summary: Json<unknown>;
  digest: string;
  scan: string | null;
  late: Generated<boolean>;
  received_at: Moment;
  by_user: string;
  superseded_at: Moment | null;
}

export interface FilingItemTable {
  tenant: string;
  filing: string;
  application: string;
  position: number;
}

export interface DesignationTable {
  tenant: string;
  id: string;
  campaign: string;
  by_body: string | null;
  document_number: string | null;
  decided_on: string;
  note: string | null;
  by_user: string;
  at: Moment;
}

export interface DesignationItemTable {
  tenant: string;
  designation: string;
  application: string;
  track: string;
  name: string;
  name_reason: string | null;
  position: number;
}

export interface IdempotencyTable {
  tenant: string;
  actor: string;
  command: string;
  key: string;
  request_digest: string;
  answer: Json<unknown> | null;
  created_at: Moment;
}

export interface EventTable {
  tenant: string;
  id: string;
  at: Moment;
  actor: string;
  action: string;
  outcome: string;
  campaign: string | null;
  subject_kind: string;
  subject: string | null;
  detail: Json<unknown>;
  request: string;
  digest: string;
  xid: Generated<string>;
}

export interface EventLinkTable {
  tenant: string;
  position: number;
  event: string;
  hash: string;
}

export interface EventHeadTable {
  tenant: string;
  position: number;
  hash: string;
  sealed_below: string;
  signature: string;
  at: Moment;
}

/** The tables as Kysely sees them: one entry per table of db/migrations. */
export interface Database {
  tenant: TenantTable;
  membership: MembershipTable;
  person: PersonTable;
  body: BodyTable;
  body_name: BodyNameTable;
  unit: UnitTable;
  unit_name: UnitNameTable;
  studio: StudioTable;
  studio_name: StudioNameTable;
  studio_title: StudioTitleTable;
  programme_revision: ProgrammeRevisionTable;
  campaign: CampaignTable;
  quota_row: QuotaRowTable;
  quota_holder: QuotaHolderTable;
  quota_cell: QuotaCellTable;
  quota_place: QuotaPlaceTable;
  quota_change: QuotaChangeTable;
  deadline_extension: DeadlineExtensionTable;
  file: FileTable;
  upload: UploadTable;
  application: ApplicationTable;
  file_counter: FileCounterTable;
  application_answers: ApplicationAnswersTable;
  draft_change: DraftChangeTable;
  figure: FigureTable;
  submission: SubmissionTable;
  evidence: EvidenceTable;
  opinion: OpinionTable;
  return_note: ReturnNoteTable;
  filing: FilingTable;
  filing_item: FilingItemTable;
  designation: DesignationTable;
  designation_item: DesignationItemTable;
  idempotency: IdempotencyTable;
  event: EventTable;
  event_link: EventLinkTable;
  event_head: EventHeadTable;
}
