import type { Generated } from 'kysely';
import type { SpotCheckResult } from '../../../core/spotCheck/recordSpotCheck.ts';
import type { Moment } from './columns.ts';

export interface SpotCheckTable {
  tenant: string;
  application: string;
  campaign: string;
  body: string;
  filing: string;
  drawn_at: Moment;
}

export interface SpotCheckResultTable {
  tenant: string;
  id: string;
  application: string;
  result: SpotCheckResult;
  text: Generated<string>;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface SpotCheckTables {
  spot_check: SpotCheckTable;
  spot_check_result: SpotCheckResultTable;
}
