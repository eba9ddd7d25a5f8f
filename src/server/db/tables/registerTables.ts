import type { ColumnType, Generated } from 'kysely';
import type { StudioLevel, StudioState } from '../../../core/studio/studioState.ts';
import type { Counted } from '../../../core/workLog/counted.ts';
import type { Json, Moment } from './columns.ts';

export interface StudioUnitTable {
  tenant: string;
  studio: string;
  unit: string;
  from_date: string;
  reason: string | null;
}

export interface StudioMemberTable {
  tenant: string;
  id: string;
  studio: string;
  name: string;
  birth_year: number | null;
  education: Generated<string>;
  technical_title: Generated<string>;
  unit_name: Generated<string>;
  duty: Generated<string>;
  from_date: string | null;
  to_date: string | null;
  /** Whose rows it came with; null: typed in. */
  application: Generated<string | null>;
  by_user: string;
  at: Moment;
}

export interface StudioActTable {
  tenant: string;
  id: string;
  studio: string;
  kind: string;
  on_date: string;
  until_date: string | null;
  reason: string;
  document_number: string | null;
  paper: string | null;
  by_user: string;
  at: Moment;
  by_body: Generated<string | null>;
  state_before: Generated<StudioState | null>;
  state_after: Generated<StudioState | null>;
  answers: Generated<string | null>;
  level: Generated<StudioLevel | null>;
}

export interface WorkEntryTable {
  tenant: string;
  id: string;
  studio: string;
  revision: string;
  kind: string;
  counts: Counted;
  on_date: string;
  title: string;
  same_as: string | null;
  data: Json<unknown>;
  about: string | null;
  version: Generated<number>;
  by_user: string;
  entered_for: Generated<boolean>;
  at: Moment;
  changed_at: Moment;
  withdrawn_at: Moment | null;
  withdrawn_by: string | null;
  withdrawn_because: string | null;
  /** Written by the database from the studio. */
  body: Generated<string>;
  tags: Generated<string[]>;
  studio_name: Generated<string>;
  search: Generated<string>;
  search_bigrams: ColumnType<string[], never, never>;
}

export interface WorkEntryFormerTable {
  tenant: string;
  entry: string;
  version: number;
  on_date: string;
  title: string;
  data: Json<unknown>;
  reason: string | null;
  by_user: string;
  at: Moment;
}

export interface WorkEntryFileTable {
  tenant: string;
  entry: string;
  upload: string;
  position: number;
  removed_at: Moment | null;
}

export interface RegisterTables {
  studio_unit: StudioUnitTable;
  studio_member: StudioMemberTable;
  studio_act: StudioActTable;
  work_entry: WorkEntryTable;
  work_entry_former: WorkEntryFormerTable;
  work_entry_file: WorkEntryFileTable;
}
