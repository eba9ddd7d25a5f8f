import { type DayEdit, differsFromWeek } from '../../core/calendar/editWorkdays.ts';
import type { DayKind, WorkCalendar } from '../../core/calendar/workdays.ts';
import { announcedDays, announcedYears } from '../calendar/announcedDays.ts';
import type { Context, Tx } from '../context.ts';

/** A day that somebody changed by hand. */
export interface WorkdayEdit {
  readonly day: string;
  readonly kind: DayEdit;
  readonly name: string;
  readonly byName: string;
  readonly at: Date;
}

/** What an officer said about a whole year. */
export interface YearWord {
  readonly year: number;
  readonly announced: boolean;
  readonly basis: string;
  readonly byName: string;
  readonly at: Date;
}

/** All changes by hand in these years, newest first. */
export async function workdayEdits(
  tx: Tx,
  tenant: string,
  years: readonly number[],
): Promise<readonly WorkdayEdit[]> {
  return tx
    .selectFrom('workday as w')
    .leftJoin('person as p', (on) =>
      on.onRef('p.tenant', '=', 'w.tenant').onRef('p.user_id', '=', 'w.by_user'),
    )
    .select([
      'w.day',
      'w.kind',
      'w.name',
      'w.at',
      (eb) => eb.fn.coalesce('p.display_name', eb.val('')).as('byName'),
    ])
    .where('w.tenant', '=', tenant)
    .where('w.day', '>=', `${Math.min(...years)}-01-01`)
    .where('w.day', '<=', `${Math.max(...years)}-12-31`)
    .orderBy('w.at', 'desc')
    .orderBy('w.day')
    .orderBy('w.id', 'desc')
    .execute();
}

/** What was said about these years, newest first. */
export async function yearWords(
  tx: Tx,
  tenant: string,
  years: readonly number[],
): Promise<readonly YearWord[]> {
  return tx
    .selectFrom('workday_year as y')
    .leftJoin('person as p', (on) =>
      on.onRef('p.tenant', '=', 'y.tenant').onRef('p.user_id', '=', 'y.by_user'),
    )
    .select([
      'y.year',
      'y.announced',
      'y.basis',
      'y.at',
      (eb) => eb.fn.coalesce('p.display_name', eb.val('')).as('byName'),
    ])
    .where('y.tenant', '=', tenant)
    .where('y.year', 'in', years)
    .orderBy('y.at', 'desc')
    .orderBy('y.id', 'desc')
    .execute();
}

export interface ListedDay {
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly source: 'seeded' | 'edited';
}

/** The newest line of each day or year; the lines come newest first. */
function newest<T, K>(lines: readonly T[], key: (line: T) => K): readonly T[] {
  const seen = new Map<K, T>();
  for (const line of lines) if (!seen.has(key(line))) seen.set(key(line), line);
  return [...seen.values()];
}

/** The days off and working weekends of the years: as announced, with what was changed by hand over it. */
export function listedDays(years: readonly number[], edits: readonly WorkdayEdit[]): readonly ListedDay[] {
  const days = new Map<string, ListedDay>();
  for (const day of years.flatMap(announcedDays)) days.set(day.day, { ...day, source: 'seeded' });
  for (const { day, kind, name } of newest(edits, (edit) => edit.day))
    if (kind !== 'reset') days.set(day, { day, kind, name, source: 'edited' });
  return [...days.values()].sort((left, right) => (left.day < right.day ? -1 : 1));
}

/** The years of these that are announced: by the data that came along, or by an officer's word. */
export function announcedAmong(years: readonly number[], words: readonly YearWord[]): readonly number[] {
  const said = new Map(newest(words, ({ year }) => year).map(({ year, announced }) => [year, announced]));
  const seeded = announcedYears();
  return years.filter((year) => said.get(year) ?? seeded.includes(year));
}

/** The calendar as the rules want it. */
export function calendarOf(days: readonly ListedDay[], announced: readonly number[]): WorkCalendar {
  const differing = days.filter(({ day, kind }) => differsFromWeek(day, kind));
  return { announced, days: Object.fromEntries(differing.map(({ day, kind }) => [day, kind])) };
}

/** The work calendar of some years, for rules that move or count days. */
export async function workCalendarOf(
  tx: Tx,
  tenant: string,
  years: readonly number[],
): Promise<WorkCalendar> {
  if (years.length === 0) return { announced: [], days: {} };
  const edits = await workdayEdits(tx, tenant, years);
  const words = await yearWords(tx, tenant, years);
  return calendarOf(listedDays(years, edits), announcedAmong(years, words));
}

export async function insertWorkdays(
  tx: Tx,
  context: Context,
  { days, kind, name }: { readonly days: readonly string[]; readonly kind: DayEdit; readonly name: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const by = { by_user: user, at: context.receivedAt };
  await tx
    .insertInto('workday')
    .values(days.map((day) => ({ tenant, id: context.newId(), day, kind, name, ...by })))
    .execute();
}

export async function insertYearWord(
  tx: Tx,
  context: Context,
  word: { readonly year: number; readonly announced: boolean; readonly basis: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('workday_year')
    .values({ ...word, tenant, id: context.newId(), by_user: user, at: context.receivedAt })
    .execute();
}
