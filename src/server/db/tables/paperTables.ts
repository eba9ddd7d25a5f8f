import type { ColumnType, Generated } from 'kysely';
import type { GeneratedJson, GeneratedMoment, Moment } from './columns.ts';

export interface JobTable {
  tenant: string;
  id: string;
  kind: string;
  subject: string;
  by_user: string;
  state: Generated<string>;
  done: Generated<number>;
  total: Generated<number>;
  attempts: Generated<number>;
  fault: string | null;
  run_after: GeneratedMoment;
  heartbeat_at: Moment | null;
  created_at: GeneratedMoment;
  ended_at: Moment | null;
}

export interface PrintTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string;
  application: string | null;
  paper: string;
  version: string;
  digest: string;
  upload: string;
  pages: number;
  boxes: GeneratedJson;
  unprintable: Generated<string[]>;
  by_user: string;
  at: Moment;
}

export interface PrinterTable {
  tenant: string;
  id: string;
  by_user: string;
  name: string;
  right_mm: Generated<string>;
  down_mm: Generated<string>;
  at: Moment;
}

export interface PacketTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string | null;
  kind: string;
  options: GeneratedJson;
  notes: GeneratedJson;
  upload: string | null;
  pages: number | null;
  by_user: string;
  at: Moment;
}

export interface ScanBatchTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string | null;
  unit: string | null;
  by_user: string;
  at: Moment;
}

export interface ScanSourceTable {
  tenant: string;
  batch: string;
  number: number;
  upload: string;
  pages: number | null;
  fault: string | null;
}

export interface ScanPageTable {
  tenant: string;
  id: string;
  batch: string;
  source: number;
  position: number;
  state: string;
  reason: string | null;
  picture: string | null;
  mark: string | null;
  paper: string | null;
  body: string | null;
  application: string | null;
  pair: string | null;
  version: string | null;
  page: number | null;
  pages: number | null;
  generation: number | null;
  steps: Generated<string[]>;
  placed_by: string | null;
  at: Moment;
  sheet: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface SealCheckTable {
  tenant: string;
  id: string;
  scan_page: string;
  application: string | null;
  pair: string | null;
  step: string;
  sealed: boolean;
  note: string | null;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface PaperReceiptTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string;
  number: number;
  handed_in_by: string;
  delivered_on: string;
  reason: string | null;
  note: string | null;
  by_user: string;
  at: Moment;
}

export interface PaperEntryTable {
  tenant: string;
  id: string;
  receipt: string | null;
  campaign: string;
  body: string;
  application: string | null;
  material: string;
  kind: string;
  copies: Generated<number>;
  originals: Generated<number>;
  shelf: string | null;
  supplement_by: string | null;
  handed_to: string | null;
  handed_on: string | null;
  note: string | null;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
  supersedes: string | null;
  correction: string | null;
  slip: string | null;
  slip_number: number | null;
  back_by: string | null;
}

export interface AnswerSourceTable {
  tenant: string;
  id: string;
  application: string;
  upload: string;
  by_user: string;
  at: Moment;
}

export interface PaperTables {
  job: JobTable;
  print: PrintTable;
  printer: PrinterTable;
  packet: PacketTable;
  scan_batch: ScanBatchTable;
  scan_source: ScanSourceTable;
  scan_page: ScanPageTable;
  seal_check: SealCheckTable;
  paper_receipt: PaperReceiptTable;
  paper_entry: PaperEntryTable;
  answer_source: AnswerSourceTable;
}
