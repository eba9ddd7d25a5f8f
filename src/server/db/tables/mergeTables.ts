import type { StudioFacts } from '../../../core/studio/mergeStudios.ts';
import type { Json, Moment } from './columns.ts';

export interface StudioMergeTable {
  tenant: string;
  id: string;
  kept: string;
  gone: string;
  reason: string;
  before: Json<MergedFacts>;
  after: Json<MergedFacts>;
  by_user: string;
  at: Moment;
  undone_at: Moment | null;
  undone_by: string | null;
  undone_because: string | null;
}
/** What a merge changed on the two files themselves. */
export interface MergedFacts {
  readonly kept: Partial<StudioFacts>;
  readonly gone: Partial<StudioFacts>;
}

export interface StudioMergeRowTable {
  tenant: string;
  merge: string;
  of_table: string;
  of_column: string;
  key: Json<unknown>;
}

export interface StudioApartTable {
  tenant: string;
  one: string;
  other: string;
  by_user: string;
  at: Moment;
}

export interface MergeTables {
  studio_merge: StudioMergeTable;
  studio_merge_row: StudioMergeRowTable;
  studio_apart: StudioApartTable;
}
