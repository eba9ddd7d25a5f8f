import type { Generated } from 'kysely';
import type { SignKind } from '../../../core/watch/signs.ts';
import type { Json, Moment } from './columns.ts';

export interface StandingSignTable {
  tenant: string;
  id: Generated<string>;
  studio: string;
  body: string;
  kind: SignKind;
  about: string;
  facts: Json<unknown>;
  since: string;
  until: string | null;
  at: Moment;
}

export interface StudioActReportTable {
  tenant: string;
  id: string;
  studio: string;
  act: string;
  text: string;
  by_user: string;
  entered_for: Generated<boolean>;
  at: Moment;
}

export interface StudioActReportFileTable {
  tenant: string;
  report: string;
  upload: string;
}

export interface AnnualReportTable {
  tenant: string;
  id: string;
  studio: string;
  body: string;
  year: number;
  state: 'draft' | 'submitted' | 'returned' | 'confirmed';
  text: string;
  version: Generated<number>;
  changed_at: Moment;
}

export interface AnnualReportStepTable {
  tenant: string;
  id: string;
  report: string;
  kind: 'submitted' | 'returned' | 'confirmed';
  reason: string | null;
  document: Json<unknown> | null;
  by_user: string;
  entered_for: Generated<boolean>;
  at: Moment;
}

export interface ClashTable {
  tenant: string;
  id: Generated<string>;
  kind: string;
  about: string;
  places: Json<unknown>;
  facts: Json<unknown>;
  studios: string[];
  bodies: string[];
  since: string;
  until: string | null;
  at: Moment;
  settled_as: 'different' | 'corrected' | null;
  settled_because: string | null;
  settled_by: string | null;
  settled_at: Moment | null;
}

export interface WatchTables {
  standing_sign: StandingSignTable;
  studio_act_report: StudioActReportTable;
  studio_act_report_file: StudioActReportFileTable;
  annual_report: AnnualReportTable;
  annual_report_step: AnnualReportStepTable;
  clash: ClashTable;
}
