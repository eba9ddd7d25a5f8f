import type { QueryOutput } from '../../../contract/client.ts';
import { addDays, isWeekend, weekdayOf } from '../../../core/calendar/workdays.ts';

export type WorkYear = QueryOutput<'workCalendar'>;
export type ListedDay = WorkYear['days'][number];
export type DayKind = ListedDay['kind'];

export const kindMarks: { readonly [K in DayKind]: string } = { off: '休', work: '班' };
export const kindWords: { readonly [K in DayKind | 'reset']: string } = {
  off: '放假',
  work: '上班',
  reset: '恢复为公布的安排',
};
export const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

export interface Month {
  readonly label: string;
  /** Weeks from Monday; days of other months are left out. */
  readonly weeks: readonly (readonly (string | undefined)[])[];
}

/** The twelve months of a year as they hang on the wall. */
export function monthsOf(year: number): readonly Month[] {
  return Array.from({ length: 12 }, (_, at) => {
    const first = `${year}-${String(at + 1).padStart(2, '0')}-01`;
    const days: (string | undefined)[] = Array.from({ length: weekdayOf(first) }, () => undefined);
    for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day);
    const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_w, week) =>
      Array.from({ length: 7 }, (_d, weekday) => days[week * 7 + weekday]),
    );
    return { label: `${at + 1}月`, weeks };
  });
}

/** 10月1日（星期二），放假：国庆节. */
export function dayWords(day: string, listed: ListedDay | undefined): string {
  const [, month, date] = day.split('-').map(Number);
  const kind = listed?.kind ?? (isWeekend(day) ? 'off' : 'work');
  const why = listed?.name ? `：${listed.name}` : '';
  const how = listed || isWeekend(day) ? `，${kindWords[kind]}${why}` : '';
  return `${month}月${date}日（星期${weekdays[weekdayOf(day)]}）${how}`;
}

/** A run of days of one name, for the list on the phone. */
export interface DayRun {
  readonly kind: DayKind;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly edited: boolean;
}

/** Days that follow each other and are alike become one line. */
export function dayRuns(days: readonly ListedDay[]): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (const { day, kind, name, source } of days) {
    const last = runs.at(-1);
    const edited = source === 'edited';
    const joins =
      last &&
      last.kind === kind &&
      last.name === name &&
      last.edited === edited &&
      addDays(last.to, 1) === day;
    if (joins) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ kind, name, from: day, to: day, edited });
  }
  return runs;
}

/** The days from one to another, at most 31; empty when they are not two days in order. */
export function daysFromTo(from: string, to: string): readonly string[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || !/^\d{4}-\d{2}-\d{2}$/.test(to) || to < from) return [];
  const days: string[] = [];
  for (let day = from; day <= to && days.length < 32; day = addDays(day, 1)) days.push(day);
  return days.length > 31 ? [] : days;
}
