import type { Deadline } from '../programme/programme.ts';
import { daysBetween, wallClock } from './today.ts';

export interface DeadlineFacts {
  readonly now: Date;
  readonly timeZone: string;
  /** The body's extension with reason and signer, if any. */
  readonly extendedTo?: string | undefined;
  /** When the act was begun: within the grace minutes it is still taken. */
  readonly begunAt?: Date | undefined;
  /** 送达日期 of the body's own sealed paper, when the desk has it. */
  readonly paperOn?: string | undefined;
}

/** How a deadline stands for one body at one moment. */
export interface DeadlineStand {
  /** The day that holds (inclusive), the extension counted in. */
  readonly due: string;
  /** As the notice prints it: 9月30日24:00. */
  readonly printed: string;
  readonly open: boolean;
  /** Taken, but after the day: marked late. */
  readonly late: boolean;
  /** 0 on the last day, negative afterwards. */
  readonly daysLeft: number;
  /** Only before the opening. */
  readonly opensOn?: string;
  /** Only when the day is over and the paper makes it on time: its 送达日期. */
  readonly onPaper?: string;
}

function printedDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日24:00`;
}

function laterOf(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}

/**
 * The one decision about deadlines (V16); screens, API and commands all call it. Due is inclusive to 24:00 of the
 * city's clock. After it: taken and marked late up to the hard close when that lies later; otherwise only what was
 * begun before is taken within the grace minutes. Paper that was here by the day makes the electronic file on time whenever
 * it comes (3.7). Days are compared on the city's calendar, so no summer time bites.
 */
export function deadlineStand(deadline: Deadline, facts: DeadlineFacts): DeadlineStand {
  const { day, minute } = wallClock(facts.now, facts.timeZone);
  const due = laterOf(deadline.due, facts.extendedTo);
  const close = laterOf(due, deadline.hardClose);
  const daysLeft = daysBetween(day, due);
  const stand = { due, printed: printedDay(due), daysLeft };
  if (deadline.opens !== undefined && day < deadline.opens)
    return { ...stand, open: false, late: false, opensOn: deadline.opens };
  if (day <= due) return { ...stand, open: true, late: false };
  const { paperOn } = facts;
  if (paperOn !== undefined && paperOn <= due) return { ...stand, open: true, late: false, onPaper: paperOn };
  const late = day <= close || withinGrace(deadline, facts, { due, daysLeft, minute });
  return { ...stand, open: late, late };
}

function withinGrace(
  deadline: Deadline,
  { begunAt, timeZone }: DeadlineFacts,
  { due, daysLeft, minute }: { due: string; daysLeft: number; minute: number },
): boolean {
  if (!deadline.graceMinutes || !begunAt || deadline.hardClose === deadline.due) return false;
  const begunInTime = wallClock(begunAt, timeZone).day <= due;
  return begunInTime && (-daysLeft - 1) * 1440 + minute < deadline.graceMinutes;
}
