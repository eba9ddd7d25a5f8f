import type { Generated } from 'kysely';
import type { GeneratedJson, Json, Moment } from './columns.ts';

export interface ReviewRoundTable {
  tenant: string;
  id: string;
  campaign: string;
  track: string;
  title: string;
  kind: 'desk' | 'presentation' | 'ballot';
  stage: string | null;
  blind: boolean;
  per_application: number;
  held_on: string | null;
  due_on: string | null;
  starts_at: string | null;
  minutes_each: number | null;
  place: Generated<string>;
  by_user: string;
  opened_at: Moment;
  closed_at: Moment | null;
}

export interface ReviewAssignmentTable {
  tenant: string;
  id: string;
  round: string;
  application: string;
  reviewer: string;
  position: number | null;
  override_reason: string | null;
  by_user: string;
  at: Moment;
  withdrawn_at: Moment | null;
  withdrawn_because: string | null;
}

export interface DeclaredConflictTable {
  tenant: string;
  id: string;
  campaign: string;
  application: string;
  user_id: string;
  reason: string;
  at: Moment;
}

export interface ReviewSheetTable {
  tenant: string;
  assignment: string;
  marks: GeneratedJson;
  vote: 'yes' | 'no' | 'abstain' | null;
  note: Generated<string>;
  version: Generated<number>;
  points: string | null;
  updated_at: Moment;
  handed_in_at: Moment | null;
}

export interface ReviewResultTable {
  tenant: string;
  id: string;
  campaign: string;
  track: string;
  application: string;
  points: string | null;
  passed: boolean | null;
  grade: string | null;
  position: number;
  tied: Generated<boolean>;
  detail: GeneratedJson;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface ReviewReturnTable {
  tenant: string;
  id: string;
  assignment: string;
  reason: string;
  marks: Json<unknown>;
  note: string;
  points: string | null;
  by_user: string;
  at: Moment;
}

export interface ReviewConclusionTable {
  tenant: string;
  id: string;
  campaign: string;
  track: string;
  reason: Generated<string>;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface ReviewTables {
  review_round: ReviewRoundTable;
  review_assignment: ReviewAssignmentTable;
  declared_conflict: DeclaredConflictTable;
  review_sheet: ReviewSheetTable;
  review_result: ReviewResultTable;
  review_return: ReviewReturnTable;
  review_conclusion: ReviewConclusionTable;
}
