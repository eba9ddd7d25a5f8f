import type { Generated } from 'kysely';
import type { Agreement, PairSide } from '../../../core/mentorship/agreement.ts';
import type { PairResult, PairStateKind } from '../../../core/mentorship/pairState.ts';
import type { Json, Moment } from './columns.ts';

export interface MentorPairTable {
  tenant: string;
  id: string;
  studio: string;
  body: Generated<string>;
  unit: Generated<string>;
  number: string;
  revision: string;
  state: PairStateKind;
  mentor_name: string;
  mentor_member: string | null;
  mentor_user: string | null;
  apprentice_name: string;
  apprentice_user: string | null;
  apprentice_unit: string;
  birth_year: number | null;
  reason: string;
  kind: string;
  starts_on: string;
  ends_on: string;
  extended_on: string | null;
  ended_on: string | null;
  result: PairResult | null;
  agreement: number;
  agreement_version: string;
  sealed_on: string | null;
  last_check_on: string | null;
  check_due_on: string | null;
  version: Generated<number>;
  search: string;
  by_user: string;
  created_at: Moment;
}

export interface PairMentorTable {
  tenant: string;
  id: string;
  pair: string;
  name: string;
  member: string | null;
  user_id: string | null;
  from_date: string;
  reason: string | null;
  by_user: string;
  at: Moment;
}

export interface PairAgreementTable {
  tenant: string;
  pair: string;
  number: number;
  version: string;
  document: Json<Agreement>;
  reason: string | null;
  by_user: string;
  at: Moment;
  signed_on: string | null;
  sealed_by: string | null;
  sealed_at: Moment | null;
}

export type PairPaper = 'agreement' | 'certificate';
export interface PairPrintTable {
  tenant: string;
  id: string;
  pair: string;
  paper: PairPaper;
  version: string;
  digest: string;
  upload: string;
  pages: number;
  by_user: string;
  at: Moment;
}

export interface PairPlanItemTable {
  tenant: string;
  id: string;
  pair: string;
  position: number;
  words: string[];
  due_on: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface PairPlanTickTable {
  tenant: string;
  id: string;
  item: string;
  pair: string;
  side: PairSide;
  on_date: string;
  note: string;
  by_user: string;
  entered_for: boolean;
  at: Moment;
  withdrawn_at: Moment | null;
}

export interface PairCheckTable {
  tenant: string;
  id: string;
  pair: string;
  side: PairSide;
  on_date: string;
  text: string;
  by_user: string;
  entered_for: boolean;
  at: Moment;
  withdrawn_at: Moment | null;
  withdrawn_because: string | null;
}

export type PairActKind = 'extended' | 'ended' | 'passedOn' | 'evaluated';
export interface PairActTable {
  tenant: string;
  id: string;
  pair: string;
  kind: PairActKind;
  on_date: string;
  reason: string;
  facts: Json<Readonly<Record<string, string>>>;
  by_user: string;
  entered_for: boolean;
  at: Moment;
  superseded_at: Moment | null;
}

export interface PairOutcomeTable {
  tenant: string;
  id: string;
  pair: string;
  entry: string;
  on_date: string;
  title: string;
  reward: string | null;
  by_user: string;
  at: Moment;
}

export type PairFileAbout = 'agreement' | 'check' | 'act' | 'outcome';
export interface PairFileTable {
  tenant: string;
  pair: string;
  upload: string;
  about: PairFileAbout;
  of: string;
  position: number;
  at: Moment;
}

export interface PairNumberTable {
  tenant: string;
  year: number;
  last: number;
}

export interface MentorshipTables {
  pair_number: PairNumberTable;
  mentor_pair: MentorPairTable;
  pair_mentor: PairMentorTable;
  pair_agreement: PairAgreementTable;
  pair_print: PairPrintTable;
  pair_plan_item: PairPlanItemTable;
  pair_plan_tick: PairPlanTickTable;
  pair_check: PairCheckTable;
  pair_act: PairActTable;
  pair_outcome: PairOutcomeTable;
  pair_file: PairFileTable;
}
