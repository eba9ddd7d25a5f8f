import { allow, type Decision, refuse } from '../refusals.ts';
import { type DayKind, isWeekend, isWorkday, type WorkCalendar } from './workdays.ts';

export type DayEdit = DayKind | 'reset';

/** What is known of one day: how it counts by the announcement that came along, and by whom it was changed. */
export interface DayFacts {
  readonly calendar: WorkCalendar;
  /** Days that somebody changed by hand. */
  readonly edited: ReadonlySet<string>;
}

/** The days that really change: a Saturday is off without being told, and nothing is reset that nobody changed. */
export function editWorkdays(
  { calendar, edited }: DayFacts,
  days: readonly string[],
  kind: DayEdit,
): Decision<{ days: readonly string[]; kind: DayEdit }> {
  const unique = [...new Set(days)].sort();
  const changed =
    kind === 'reset'
      ? unique.filter((day) => edited.has(day))
      : unique.filter((day) => isWorkday(calendar, day) !== (kind === 'work'));
  if (changed.length === 0) return refuse('workdaysUnchanged', { days: unique, kind });
  return allow({ days: changed, kind });
}

/** A day whose kind is what the week says anyway needs no line in a calendar. */
export function differsFromWeek(day: string, kind: DayKind): boolean {
  return (kind === 'off') !== isWeekend(day);
}
