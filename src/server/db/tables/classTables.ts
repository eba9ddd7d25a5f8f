import type { Generated } from 'kysely';
import type { Because } from '../../../core/classification/classify.ts';
import type { ClassFacts } from '../../../core/classification/facts.ts';
import type { Json, Moment } from './columns.ts';

export interface ClassRunTable {
  tenant: string;
  id: string;
  campaign: string;
  revision: string;
  year: number;
  body: string | null;
  state: Generated<'open' | 'confirmed' | 'dropped'>;
  studios: number;
  by_user: string;
  at: Moment;
  ended_by: string | null;
  ended_at: Moment | null;
  ended_because: string | null;
}

export interface ClassProposalTable {
  tenant: string;
  run: string;
  studio: string;
  body: string;
  sort: string;
  grade: string;
  facts: Json<ClassFacts>;
  because: Json<readonly Because[]>;
}

export interface ClassOverrideTable {
  tenant: string;
  id: string;
  run: string;
  studio: string;
  grade: string;
  reason: string;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface StudioClassTable {
  tenant: string;
  id: Generated<string>;
  studio: string;
  year: number;
  run: string;
  grade: string;
  title: string;
  rank: number;
  reason: string | null;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface FollowUpTable {
  tenant: string;
  id: Generated<string>;
  studio: string;
  owner: string | null;
  body: string;
  what: string;
  due_on: string;
  run: string | null;
  grade: string | null;
  version: Generated<number>;
  by_user: string;
  at: Moment;
  closed_on: string | null;
  done: string | null;
  closed_by: string | null;
  closed_at: Moment | null;
  dropped_at: Moment | null;
  dropped_by: string | null;
  dropped_because: string | null;
}

export interface FollowUpFileTable {
  tenant: string;
  follow_up: string;
  upload: string;
}

export interface ClassTables {
  class_run: ClassRunTable;
  class_proposal: ClassProposalTable;
  class_override: ClassOverrideTable;
  studio_class: StudioClassTable;
  follow_up: FollowUpTable;
  follow_up_file: FollowUpFileTable;
}
