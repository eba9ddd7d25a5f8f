import { parseDate } from '../calendarDate.ts';
import type { Deadline, Phase, Programme } from '../programme/programme.ts';
import { moveWords, sameDay } from './moveYear.ts';

/** The day itself when it is worked on, else the next workday. */
export type ToWorkday = (day: string) => string;

/** Why a date of the new year is what it is. */
export type MoveReason = 'sameDay' | 'workday' | 'today';

/** A date that was moved: where it stands, what it was, what it is, and why. */
export interface MovedDate {
  /** `phases.phase-1.from`, `deadlines.filing.due`, `circular.issuedOn`. */
  readonly path: string;
  readonly title: string;
  readonly from: string;
  /** The same day of the new year, before it was moved to a workday. */
  readonly sameDay: string;
  readonly to: string;
  readonly why: MoveReason;
}

export interface NextYear {
  readonly programme: Programme;
  readonly moved: readonly MovedDate[];
}

interface Moving {
  readonly years: number;
  readonly toWorkday: ToWorkday;
  readonly moved: MovedDate[];
}

function move({ years, toWorkday, moved }: Moving, path: string, title: string, from: string): string {
  const same = sameDay(from, years);
  const to = parseDate(same) === undefined ? same : toWorkday(same);
  moved.push({ path, title, from, sameDay: same, to, why: to === same ? 'sameDay' : 'workday' });
  return to;
}

/** A phase is a stretch of months, begun on a first and ended on a last: its days are not moved to workdays. */
function movePhase(moving: Moving, phase: Phase): Phase {
  const whole = { ...moving, toWorkday: (day: string) => day };
  const day = (edge: 'from' | 'to') => move(whole, `phases.${phase.id}.${edge}`, phase.title, phase[edge]);
  return { ...phase, from: day('from'), to: lastOfMonth(phase.to, day('to')) };
}

/** A phase that ended with February ends with February. */
function lastOfMonth(before: string, after: string): string {
  const leap = `${after.slice(0, 8)}29`;
  return /-02-2[89]$/.test(before) &&
    parseDate(nextDay(before)) === undefined &&
    parseDate(leap) !== undefined
    ? leap
    : after;
}

const nextDay = (day: string) => `${day.slice(0, 8)}${Number(day.slice(8)) + 1}`;

/** What binds somebody falls on a workday. */
function moveDeadline(moving: Moving, deadline: Deadline): Deadline {
  const day = (edge: 'opens' | 'due' | 'hardClose') => {
    const before = deadline[edge];
    if (before === undefined) return {};
    return { [edge]: move(moving, `deadlines.${deadline.id}.${edge}`, deadline.title, before) };
  };
  return { ...deadline, ...day('opens'), ...day('due'), ...day('hardClose') };
}

/**
 * A programme as it would be for another year (F2): the year moves in titles, texts and papers; deadlines move to the same
 * day and from there to a workday; the circular is of today and has no number yet. Windows of years (近三年) count from the
 * year and move by themselves (S9). Cited papers and remarks on the source stay.
 */
export function nextYear(
  before: Programme,
  year: number,
  { today, toWorkday }: { readonly today: string; readonly toWorkday: ToWorkday },
): NextYear {
  const moving: Moving = { years: year - before.year, toWorkday, moved: [] };
  const worded = moveWords(before, before.year, year);
  const phases = worded.phases.map((phase) => movePhase(moving, phase));
  const deadlines = worded.deadlines.map((deadline) => moveDeadline(moving, deadline));
  const { issuedOn } = before.circular;
  moving.moved.push({
    ...{ path: 'circular.issuedOn', title: worded.circular.title, from: issuedOn },
    ...{ sameDay: sameDay(issuedOn, moving.years), to: today, why: 'today' },
  });
  const id = before.id.replace(String(before.year), String(year));
  const circular = { ...worded.circular, number: null, issuedOn: today };
  return { programme: { ...worded, id, year, phases, deadlines, circular }, moved: moving.moved };
}
