import type { Generated } from 'kysely';
import type { GeneratedJson, Json, Moment } from './columns.ts';

export interface PublicNoticeTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string | null;
  step: string | null;
  title: string;
  text: Generated<string>;
  rule: Json<unknown>;
  opens_on: string;
  ends_on: string;
  contact: GeneratedJson;
  address: string;
  by_user: string;
  at: Moment;
  ended_at: Moment | null;
  ended_because: string | null;
  result: string | null;
  result_at: Moment | null;
  result_by: string | null;
}

export interface PublicNoticeItemTable {
  tenant: string;
  notice: string;
  application: string;
  track: string;
  studio_name: string;
  lead_name: string;
  unit_name: string;
  body_name: string;
  position: number;
}

export interface ObjectionTable {
  tenant: string;
  id: string;
  notice: string;
  number: number;
  application: string | null;
  channel: 'online' | 'paper' | 'phone';
  name: string;
  contact: string;
  text: string;
  received_at: Moment;
  late: Generated<boolean>;
  answer_by: string;
  by_user: string | null;
  at: Moment;
  outcome: 'upheld' | 'dismissed' | 'withdrawn' | null;
  finding: string | null;
  settled_at: Moment | null;
  settled_by: string | null;
  /** One-time key of the public form. */
  form_key: string | null;
}

export interface ObjectionFileTable {
  tenant: string;
  objection: string;
  position: number;
  hash: string;
  name: string;
  upload: string;
}

export interface PublicNoticeTables {
  public_notice: PublicNoticeTable;
  public_notice_item: PublicNoticeItemTable;
  objection: ObjectionTable;
  objection_file: ObjectionFileTable;
}
