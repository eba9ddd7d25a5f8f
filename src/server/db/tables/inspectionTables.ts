import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.ts';

export interface InspectionPlanTable {
  tenant: string;
  id: string;
  campaign: string;
  title: string;
  from_date: string;
  to_date: string;
  note: Generated<string>;
  by_user: string;
  at: Moment;
  closed_at: Moment | null;
}

export interface InspectionTeamTable {
  tenant: string;
  id: string;
  plan: string;
  title: string;
  position: number;
}

export interface InspectionMemberTable {
  tenant: string;
  team: string;
  user_id: string;
  leads: Generated<boolean>;
}

export interface InspectionVisitTable {
  tenant: string;
  id: string;
  plan: string;
  team: string;
  application: string;
  planned_on: string;
  position: number;
  follows: string | null;
  override_reason: string | null;
  by_user: string;
  at: Moment;
  cancelled_at: Moment | null;
  cancelled_because: string | null;
}

export interface InspectionSheetTable {
  tenant: string;
  id: string;
  visit: string;
  document: Json<unknown>;
  hash: string;
  result: 'passed' | 'rectify' | 'failed' | null;
  rectify_by: string | null;
  advice: Generated<string>;
  visited_on: string;
  by_user: string;
  received_at: Moment;
  quarantined_because: string | null;
  /** Why it waited, kept when a person let it stand. */
  waited_because: Generated<string | null>;
  settled_at: Moment | null;
  settled_by: string | null;
  settled_reason: string | null;
  superseded_at: Moment | null;
}

export interface InspectionPhotoTable {
  tenant: string;
  id: string;
  sheet: string;
  item: string;
  upload: string;
  hash: string;
  taken_at: Moment | null;
  latitude: string | null;
  longitude: string | null;
  caption: Generated<string>;
  at: Moment;
}

export interface RectificationReportTable {
  tenant: string;
  id: string;
  visit: string;
  text: string;
  by_user: string;
  at: Moment;
}

export interface RectificationFileTable {
  tenant: string;
  report: string;
  upload: string;
}

export interface InspectionTables {
  inspection_plan: InspectionPlanTable;
  inspection_team: InspectionTeamTable;
  inspection_member: InspectionMemberTable;
  inspection_visit: InspectionVisitTable;
  inspection_sheet: InspectionSheetTable;
  inspection_photo: InspectionPhotoTable;
  rectification_report: RectificationReportTable;
  rectification_file: RectificationFileTable;
}
