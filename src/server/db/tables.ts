import type { AllianceTables } from './tables/allianceTables.ts';
import type { ApplicationTables } from './tables/applicationTables.ts';
import type { CalendarTables } from './tables/calendarTables.ts';
import type { CampaignTables } from './tables/campaignTables.ts';
import type { ClassTables } from './tables/classTables.ts';
import type { DecisionTables } from './tables/decisionTables.ts';
import type { ImportTables } from './tables/importTables.ts';
import type { InspectionTables } from './tables/inspectionTables.ts';
import type { LedgerTables } from './tables/ledgerTables.ts';
import type { LogLinkTables } from './tables/logLinkTables.ts';
import type { LogTables } from './tables/logTables.ts';
import type { MentorshipTables } from './tables/mentorshipTables.ts';
import type { MergeTables } from './tables/mergeTables.ts';
import type { OrganisationTables } from './tables/organisationTables.ts';
import type { OutboxTables } from './tables/outboxTables.ts';
import type { PaperTables } from './tables/paperTables.ts';
import type { PipelineTables } from './tables/pipelineTables.ts';
import type { PublicNoticeTables } from './tables/publicNoticeTables.ts';
import type { PublishTables } from './tables/publishTables.ts';
import type { RegisterTables } from './tables/registerTables.ts';
import type { ReviewTables } from './tables/reviewTables.ts';
import type { SandboxTables } from './tables/sandboxTables.ts';
import type { SpotCheckTables } from './tables/spotCheckTables.ts';
import type { SurveyTables } from './tables/surveyTables.ts';
import type { UpwardTables } from './tables/upwardTables.ts';
import type { WatchTables } from './tables/watchTables.ts';

/** The tables as Kysely sees them: one entry per table of db/migrations. */
export type Database = OrganisationTables &
  CampaignTables &
  CalendarTables &
  ClassTables &
  AllianceTables &
  LogTables &
  MentorshipTables &
  ApplicationTables &
  OutboxTables &
  PaperTables &
  PipelineTables &
  PublishTables &
  SandboxTables &
  SpotCheckTables &
  SurveyTables &
  RegisterTables &
  MergeTables &
  ImportTables &
  ReviewTables &
  InspectionTables &
  DecisionTables &
  PublicNoticeTables &
  LedgerTables &
  LogLinkTables &
  UpwardTables &
  WatchTables;
