import { addDays, addWorkdays, unannouncedYears, type WorkCalendar } from '../calendar/workdays.ts';
import type { PublicNotice } from '../programme/publicNotice.ts';

/** How long a list is shown, as the programme says it. */
export type NoticeDays = Pick<PublicNotice, 'days' | 'count'>;

/** Years whose calendar a period may touch: that of the first day and the next, for a holiday may lie between. */
export function yearsOfPeriod(opensOn: string): readonly number[] {
  const year = Number(opensOn.slice(0, 4));
  return [year, year + 1];
}

/**
 * The last day of a 公示, inclusive until 24:00. The day of publication does not count, as the officers count it: five
 * workdays from a Monday end on the next Monday (decision 0049).
 */
export function lastDay({ days, count }: NoticeDays, opensOn: string, calendar: WorkCalendar): string {
  return count === 'workdays' ? addWorkdays(calendar, opensOn, days) : addDays(opensOn, days);
}

/** The years of a period whose days off nobody has announced yet: then its last workday may still move. */
export function uncertainYears(
  { count }: NoticeDays,
  { opensOn, endsOn }: { readonly opensOn: string; readonly endsOn: string },
  calendar: WorkCalendar,
): readonly number[] {
  return count === 'workdays' ? unannouncedYears(calendar, [opensOn, endsOn]) : [];
}
