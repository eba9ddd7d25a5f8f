import type { Generated } from 'kysely';
import type { StudioLevel, StudioState } from '../../../core/studio/studioState.ts';
import type { Moment } from './columns.ts';

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
  /** Written by the database from the unit. */
  body: Generated<string>;
  unit_name: Generated<string>;
  registered_on: Generated<string | null>;
  established_on: Generated<string | null>;
  state: Generated<StudioState>;
  state_since: Generated<string | null>;
  level: Generated<StudioLevel | null>;
  title: Generated<string | null>;
  named_on: Generated<string | null>;
  grade: Generated<string | null>;
  trade: Generated<string>;
  studio_type: Generated<string>;
  specialty: Generated<string>;
  results: Generated<string>;
  member_count: Generated<number | null>;
  merged_into: Generated<string | null>;
  barred_until: Generated<string | null>;
  last_sign_on: Generated<string | null>;
  version: Generated<number>;
  spelled: Generated<string>;
  search: Generated<string>;
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
  upward_result: string | null;
  level: Generated<StudioLevel | null>;
  document_number: Generated<string | null>;
  paper: Generated<string | null>;
  ended_on: Generated<string | null>;
  ended_because: Generated<string | null>;
  ended_by: Generated<string | null>;
}

export interface OrganisationTables {
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
}
