import type { Generated } from 'kysely';
import type { GeneratedJson, Moment } from './columns.ts';

export interface ResolutionTable {
  tenant: string;
  id: string;
  campaign: string;
  body: string | null;
  number: string | null;
  meeting: string;
  held_on: string;
  present: GeneratedJson;
  absent: GeneratedJson;
  dissent: Generated<string>;
  text: Generated<string>;
  minutes: string | null;
  by_user: string;
  at: Moment;
}

export interface ResolutionItemTable {
  tenant: string;
  resolution: string;
  application: string;
  positive: boolean;
  text: Generated<string>;
  position: number;
}

export interface ReturnedCopyTable {
  tenant: string;
  id: string;
  campaign: string;
  application: string;
  to_whom: string;
  given_on: string;
  note: Generated<string>;
  receipt: string | null;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface CorrectionTable {
  tenant: string;
  id: string;
  campaign: string;
  application: string;
  kind: 'name' | 'lead' | 'unit' | 'figure';
  path: string | null;
  old_value: string;
  new_value: string;
  reason: string;
  proof: string | null;
  by_user: string;
  at: Moment;
  decided_at: Moment | null;
  decided_by: string | null;
  decided_on: string | null;
  approved: boolean | null;
  decision: string | null;
  document_number: string | null;
  /** What the application's own row said before (names). */
  sealed_value: string | null;
}

export interface DecisionTables {
  resolution: ResolutionTable;
  resolution_item: ResolutionItemTable;
  returned_copy: ReturnedCopyTable;
  correction: CorrectionTable;
}
