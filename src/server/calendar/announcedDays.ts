import { createRequire } from 'node:module';
import type { DayKind } from '../../core/calendar/workdays.ts';

interface Announced {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

export interface AnnouncedDay {
  readonly day: string;
  readonly kind: DayKind;
  /** 国庆节: why it is off, or what is made up for. */
  readonly name: string;
}

const path = 'chinese-days/dist/chinese-days.json';
let all: Announced | undefined;

/** Read once, when somebody first asks: 70 KB of text that most requests never need. */
function announced(): Announced {
  all ??= createRequire(import.meta.url)(path) as Announced;
  return all;
}

/** The years that the data which came along knows. Later ones are not announced (未公布) as far as it can tell. */
export function announcedYears(): readonly number[] {
  return [...new Set(Object.keys(announced().holidays).map((day) => Number(day.slice(0, 4))))].sort();
}

/** The days off and working weekends of a year as announced, in order; none for a year it does not know. */
export function announcedDays(year: number): readonly AnnouncedDay[] {
  const { holidays, workdays } = announced();
  const of = (days: Readonly<Record<string, string>>, kind: DayKind) =>
    Object.entries(days)
      .filter(([day]) => day.startsWith(`${year}-`))
      // "National Day,国庆节,3"
      .map(([day, words]) => ({ day, kind, name: words.split(',')[1] ?? '' }));
  return [...of(holidays, 'off'), ...of(workdays, 'work')].sort((left, right) =>
    left.day < right.day ? -1 : 1,
  );
}
