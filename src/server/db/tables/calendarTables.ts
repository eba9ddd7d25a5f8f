import type { DayEdit } from '../../../core/calendar/editWorkdays.ts';
import type { Moment } from './columns.ts';

export interface WorkdayTable {
  tenant: string;
  id: string;
  day: string;
  kind: DayEdit;
  name: string;
  by_user: string;
  at: Moment;
}

export interface WorkdayYearTable {
  tenant: string;
  id: string;
  year: number;
  announced: boolean;
  basis: string;
  by_user: string;
  at: Moment;
}

export interface CalendarTables {
  workday: WorkdayTable;
  workday_year: WorkdayYearTable;
}
