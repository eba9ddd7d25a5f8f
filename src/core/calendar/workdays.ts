/** How a day counts that does not follow its day of the week. */
export type DayKind = 'off' | 'work';

/** The days off and the working weekends of some years, as the State Council announces them year by year. */
export interface WorkCalendar {
  /** Years whose days are announced. Any other year looks like a normal one: ask `unannouncedYears` and tell the reader. */
  readonly announced: readonly number[];
  /** Only the days that differ: weekdays that are off, Saturdays and Sundays that are worked. */
  readonly days: Readonly<Record<string, DayKind>>;
}

/** No year announced: Monday to Friday are workdays. */
export const plainCalendar: WorkCalendar = { announced: [], days: {} };

const dayLength = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;
const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** The day so many days later; earlier when negative. */
export function addDays(day: string, count: number): string {
  return dayOf(numberOf(day) + count);
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: string): number {
  // 1 January 1970 was a Thursday.
  return (((numberOf(day) + 3) % 7) + 7) % 7;
}

/** What the day of the week alone says. */
export function isWeekend(day: string): boolean {
  return weekdayOf(day) > 4;
}

export function isWorkday({ days }: WorkCalendar, day: string): boolean {
  return (days[day] ?? (isWeekend(day) ? 'off' : 'work')) === 'work';
}

/** The day itself when it is a workday, else the first workday after it. */
export function nextWorkday(calendar: WorkCalendar, day: string): string {
  let found = day;
  while (!isWorkday(calendar, found)) found = addDays(found, 1);
  return found;
}

/** The workday that many workdays after the day (before it when negative). The day itself does not count. */
export function addWorkdays(calendar: WorkCalendar, day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step);
    if (isWorkday(calendar, found)) left -= 1;
  }
  return found;
}

/** Workdays after `from` up to and with `to`; negative when `to` lies before `from`. */
export function workdaysBetween(calendar: WorkCalendar, from: string, to: string): number {
  if (to < from) return -workdaysBetween(calendar, to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(calendar, day)) count += 1;
  return count;
}

/** The years of these days whose days off are not announced yet (未公布), in order. */
export function unannouncedYears({ announced }: WorkCalendar, days: readonly string[]): readonly number[] {
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  return [...years].filter((year) => !announced.includes(year)).sort((left, right) => left - right);
}
