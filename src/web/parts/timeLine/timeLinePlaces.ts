import { addDays, isWorkday, type WorkCalendar } from '../../../core/calendar/workdays.ts';
import { daysBetween } from '../../../core/campaign/today.ts';

export interface TimeLinePhase {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}
export interface TimeLineDeadline {
  readonly id: string;
  readonly title: string;
  readonly opens: string | null;
  /** null: 常年受理, an open end. */
  readonly due: string | null;
  readonly hardClose?: string | null;
}
export interface TimeLineData {
  readonly phases: readonly TimeLinePhase[];
  readonly deadlines: readonly TimeLineDeadline[];
  readonly today?: string;
  readonly workdays?: WorkCalendar;
}

/** A stretch of the line in percent of its width. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}
export interface Month extends Stretch {
  readonly id: string;
  readonly label: string;
}
export interface TimeLinePlaces {
  readonly from: string;
  readonly to: string;
  readonly months: readonly Month[];
  readonly daysOff: readonly (Stretch & { readonly day: string })[];
  readonly today: Stretch | undefined;
  /** The stretch from one day to another, both inclusive; what lies outside is cut. */
  readonly stretch: (from: string, to: string) => Stretch;
}

/** Runs of days off that are shorter are week-ends: on a line of months they would be a hatching. */
const shortestRun = 3;
/** Shorter lines show week-ends too. */
const fewDays = 100;
const isDay = (day: string | null | undefined): day is string => /^\d{4}-\d{2}-\d{2}$/.test(day ?? '');

const monthOf = (day: string) => day.slice(0, 7);
const firstOf = (month: string) => `${month}-01`;
const nextMonth = (month: string) => monthOf(addDays(firstOf(month), 31));

/** The whole months from the first date to the last, today counted in when it is near; undefined without a date. */
export function timeLinePlaces({
  phases,
  deadlines,
  today,
  workdays,
}: TimeLineData): TimeLinePlaces | undefined {
  const days = [
    ...phases.flatMap(({ from, to }) => [from, to]),
    ...deadlines.flatMap(({ opens, due, hardClose }) => [opens, due, hardClose]),
  ]
    .filter(isDay)
    .sort();
  if (days.length === 0) return undefined;
  const from = firstOf(monthOf(days[0]!));
  const to = addDays(firstOf(nextMonth(monthOf(days.at(-1)!))), -1);
  const total = daysBetween(from, to) + 1;
  const percent = (count: number) => Math.round((count / total) * 1e4) / 100;
  const stretch = (first: string, last: string): Stretch => {
    const start = Math.max(0, daysBetween(from, first));
    const end = Math.min(total, daysBetween(from, last) + 1);
    return { left: percent(start), width: Math.max(0, percent(end - start)) };
  };
  return {
    ...{ from, to, stretch },
    months: monthsOf(from, to, stretch),
    daysOff: workdays
      ? runsOff(from, to, workdays, total).map(([a, b]) => ({ day: a, ...stretch(a, b) }))
      : [],
    today: today !== undefined && from <= today && today <= to ? stretch(today, today) : undefined,
  };
}

function monthsOf(from: string, to: string, stretch: TimeLinePlaces['stretch']): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); firstOf(month) <= to; month = nextMonth(month)) {
    const number = Number(month.slice(5));
    const year = months.length === 0 || number === 1 ? `${month.slice(0, 4)}年` : '';
    const last = addDays(firstOf(nextMonth(month)), -1);
    months.push({ id: month, label: `${year}${number}月`, ...stretch(firstOf(month), last) });
  }
  return months;
}

function runsOff(from: string, to: string, workdays: WorkCalendar, total: number): [string, string][] {
  const shortest = total <= fewDays ? 1 : shortestRun;
  const runs: [string, string][] = [];
  let begun: string | undefined;
  for (let day = from; day <= addDays(to, 1); day = addDays(day, 1)) {
    const off = day <= to && !isWorkday(workdays, day);
    if (off) begun ??= day;
    else if (begun !== undefined) {
      if (daysBetween(begun, day) >= shortest) runs.push([begun, addDays(day, -1)]);
      begun = undefined;
    }
  }
  return runs;
}
