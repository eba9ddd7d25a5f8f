import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.ts';

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
  agreed_on: string | null;
  agreed_with: string | null;
}

export interface DeadlineExtensionTable {
  tenant: string;
  id: string;
  campaign: string;
  deadline: string;
  body: string;
  due: string;
  reason: string;
  signer: Generated<string>;
  by_user: string;
  at: Moment;
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
  paper_on: string | null;
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
  /** The meeting that decided it. */
  resolution: Generated<string | null>;
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

export interface UnitAllocationTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string;
  number: number;
  due: string | null;
  note: string;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface UnitAllocationItemTable {
  tenant: string;
  allocation: string;
  unit: string;
  tier: string;
  places: number;
}

export interface CandidateRankingTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string;
  track: string;
  number: number;
  applications: string[];
  note: string;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

/** A year's work while it is prepared. */
export interface CampaignDraftTable {
  tenant: string;
  id: string;
  origin: 'notice' | 'lastYear' | 'template' | 'empty' | 'file' | 'revision';
  previous: string | null;
  programme: Json<unknown>;
  versions: Json<Record<string, number>>;
  confirmed: Json<Record<string, { by: string; at: string; versions: Record<string, number> }>>;
  reading: Json<unknown> | null;
  notice: Json<readonly string[]> | null;
  upload: string | null;
  /** The running campaign whose programme it changes. */
  revises: string | null;
  by_user: string;
  created_at: Moment;
  updated_at: Moment;
  published_as: string | null;
  discarded_at: Moment | null;
}

/** The revisions a campaign had, in their order; the campaign points to the last. */
export interface CampaignRevisionTable {
  tenant: string;
  campaign: string;
  number: number;
  revision: string;
  draft: string | null;
  by_user: string | null;
  at: Moment;
}

/** An application that was moved to another revision, and what had no place there. */
export interface RevisionMoveTable {
  tenant: string;
  id: string;
  campaign: string;
  application: string;
  kind: 'draft' | 'correction';
  from_revision: string;
  to_revision: string;
  from_form: string;
  aside: Json<unknown>;
  evidence: string[];
  answers: Json<unknown>;
  versions: Json<Record<string, number>>;
  reason: string | null;
  by_user: string;
  at: Moment;
  undone_at: Moment | null;
  undone_by: string | null;
}

export interface CampaignTables {
  campaign_revision: CampaignRevisionTable;
  revision_move: RevisionMoveTable;
  campaign_draft: CampaignDraftTable;
  programme_revision: ProgrammeRevisionTable;
  campaign: CampaignTable;
  quota_row: QuotaRowTable;
  quota_holder: QuotaHolderTable;
  quota_cell: QuotaCellTable;
  quota_place: QuotaPlaceTable;
  quota_change: QuotaChangeTable;
  unit_allocation: UnitAllocationTable;
  unit_allocation_item: UnitAllocationItemTable;
  candidate_ranking: CandidateRankingTable;
  deadline_extension: DeadlineExtensionTable;
  filing: FilingTable;
  filing_item: FilingItemTable;
  designation: DesignationTable;
  designation_item: DesignationItemTable;
}
