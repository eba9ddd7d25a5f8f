import type { Programme } from '../programme/programme.ts';
import type { YearlyNeed } from '../programme/watch.ts';
import type { Counted } from '../workLog/counted.ts';

/** What the register notices by itself (R77, R78, F32, F33). */
export const signKinds = [
  // A year that is over had too little of something.
  'tooFew',
  // The running year is in its last quarter and something is still missing.
  'stillMissing',
  'silent',
  'agreementEnds',
  'reviewDue',
  'reportMissing',
  // The day by which something was to be put right is past.
  'rectifyOverdue',
] as const;
export type SignKind = (typeof signKinds)[number];

interface Short {
  readonly year: number;
  readonly counts: Counted;
  readonly have: number;
  readonly atLeast: number;
  readonly target: number | null;
}
/** What is known of a sign; days are ISO. */
export interface SignFacts {
  readonly tooFew: Short;
  readonly stillMissing: Short;
  /** Last day on which anything was heard. */
  readonly silent: { readonly heard: string };
  readonly agreementEnds: { readonly mentor: string; readonly apprentice: string; readonly ends: string };
  /** Held since the naming or its last confirmation. */
  readonly reviewDue: { readonly title: string; readonly held: string; readonly due: string };
  readonly reportMissing: { readonly year: number; readonly due: string };
  readonly rectifyOverdue: { readonly until: string; readonly reported: boolean };
}

/** A re-review nears for so long before its day. */
const REVIEW_MONTHS = 3;

/** The year that is judged, and what it needs; `over`: it is finished, else its last quarter runs. */
export interface JudgedYear {
  readonly year: number;
  readonly over: boolean;
  readonly needs: readonly YearlyNeed[];
}

/** What is watched on a day, as dates and years: what computes signs knows no calendar. */
export interface WatchPlan {
  readonly years: readonly JudgedYear[];
  /** Nothing heard since this day or before it. */
  readonly silentBefore: string | null;
  readonly agreementsUntil: string | null;
  /** Titles of these words (null: all others) are looked at again after so many years, told up to this day. */
  readonly reviews: readonly { readonly title: string | null; readonly years: number }[];
  readonly reviewsUntil: string;
  /** The year on which everybody should have reported by now. */
  readonly reportYear: number | null;
  readonly reportDue: string | null;
}

/** A day so many months away; the last of a month stays in its month. */
export function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(at / 12), at % 12, Math.min(date, last))).toISOString().slice(0, 10);
}

/** On which year a report is due, and when: a day in the first half of a year is about the year before. */
export function reportDueOn(
  annualReport: string,
  year: number,
): { readonly year: number; readonly due: string } {
  return { year: annualReport < '07-01' ? year - 1 : year, due: `${year}-${annualReport}` };
}

/** The day on which the report on a year is due. */
export function dueOfYear(annualReport: string, year: number): string {
  return `${annualReport < '07-01' ? year + 1 : year}-${annualReport}`;
}

/** The year on which one reports now: the one whose report is due next, or the last year where nothing is due. */
export function yearToReport(annualReport: string | undefined, today: string): number {
  const year = Number(today.slice(0, 4));
  if (annualReport === undefined) return year - 1;
  const now = reportDueOn(annualReport, year);
  // Until the next report nears by half a year, it is still about the last one.
  return now.due >= today || annualReport < '07-01' ? now.year : year;
}

/** The last report that is due on a day: this year's once its day is past, the one before it until then. */
function lastReport(annualReport: string, today: string) {
  const year = Number(today.slice(0, 4));
  const now = reportDueOn(annualReport, year);
  return now.due < today ? now : reportDueOn(annualReport, year - 1);
}

/**
 * What is watched today. A year is judged when it is over; in October the running year is looked at for what is still
 * missing. What the programme does not say is not watched.
 */
export function watchPlan({ watch, tracks }: Pick<Programme, 'watch' | 'tracks'>, today: string): WatchPlan {
  const year = Number(today.slice(0, 4));
  const needs = watch?.yearly ?? [];
  const report = watch?.annualReport === undefined ? null : lastReport(watch.annualReport, today);
  const own = tracks.flatMap(({ studioTitle: title, outcomes }) =>
    outcomes?.reviewAfterYears === undefined ? [] : [{ title, years: outcomes.reviewAfterYears }],
  );
  return {
    years: [
      { year: year - 1, over: true, needs },
      ...(today >= `${year}-10-01` ? [{ year, over: false, needs }] : []),
    ],
    silentBefore: watch?.silentMonths === undefined ? null : monthsFrom(today, -watch.silentMonths),
    agreementsUntil: watch?.agreementMonths === undefined ? null : monthsFrom(today, watch.agreementMonths),
    reviews: [
      ...own.filter(({ title }, at) => own.findIndex((other) => other.title === title) === at),
      ...(watch?.reviewYears === undefined ? [] : [{ title: null, years: watch.reviewYears }]),
    ],
    reviewsUntil: monthsFrom(today, REVIEW_MONTHS),
    reportYear: report?.year ?? null,
    reportDue: report?.due ?? null,
  };
}
