import type { Generated } from 'kysely';
import type { Moment } from './columns.ts';

export interface AllianceTable {
  tenant: string;
  id: string;
  name: string;
  kind: string;
  body: string | null;
  secretariat: Generated<string>;
  founded_on: string;
  ended_on: string | null;
  ended_because: string | null;
  application: string | null;
  version: Generated<number>;
  pinyin: string;
  by_user: string;
  at: Moment;
}

export interface AllianceCharterTable {
  tenant: string;
  id: string;
  alliance: string;
  upload: string;
  from_date: string;
  by_user: string;
  at: Moment;
}

export interface AllianceMemberTable {
  tenant: string;
  id: string;
  alliance: string;
  studio: string;
  from_date: string;
  to_date: string | null;
  left_because: string | null;
  by_user: string;
  at: Moment;
}

export interface AllianceHostTable {
  tenant: string;
  id: string;
  alliance: string;
  year: number;
  studio: string;
  reason: string | null;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface AllianceResultTable {
  tenant: string;
  id: string;
  alliance: string;
  title: string;
  on_date: string;
  by_user: string;
  at: Moment;
  withdrawn_at: Moment | null;
  withdrawn_by: string | null;
  withdrawn_because: string | null;
}

export interface AllianceTables {
  alliance: AllianceTable;
  alliance_charter: AllianceCharterTable;
  alliance_member: AllianceMemberTable;
  alliance_host: AllianceHostTable;
  alliance_result: AllianceResultTable;
  alliance_result_studio: { tenant: string; result: string; studio: string };
  alliance_result_file: { tenant: string; result: string; upload: string };
}
