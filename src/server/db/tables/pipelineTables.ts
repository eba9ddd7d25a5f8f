import type { Generated } from 'kysely';
import type { PipelineProgress } from '../../../core/pipeline/progress.ts';
import type { GeneratedJson, Moment } from './columns.ts';

export interface PipelineEntryTable {
  tenant: string;
  id: string;
  body: string;
  unit: string | null;
  unit_name: string;
  lead_name: string;
  year: number;
  track: string;
  field: Generated<string>;
  note: Generated<string>;
  progress: PipelineProgress;
  version: Generated<number>;
  application: string | null;
  applied_at: Moment | null;
  dropped_at: Moment | null;
  dropped_because: string | null;
  by_user: string;
  created_at: Moment;
  updated_at: Moment;
}

export interface GuidanceVisitTable {
  tenant: string;
  id: string;
  entry: string;
  visited_on: string;
  visitors: string;
  found: string;
  advice: Generated<string>;
  follow_up_by: string | null;
  by_user: string;
  at: Moment;
}

/** A guidance visit to the studio of an application. */
export interface ApplicationVisitTable {
  tenant: string;
  id: string;
  application: string;
  visited_on: string;
  visitors: string;
  found: string;
  advice: Generated<string>;
  items: GeneratedJson;
  follow_up_by: string | null;
  by_user: string;
  at: Moment;
}

export interface PipelineTables {
  application_visit: ApplicationVisitTable;
  pipeline_entry: PipelineEntryTable;
  guidance_visit: GuidanceVisitTable;
}
