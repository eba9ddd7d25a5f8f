import type { Deadline } from '../programme/programme.ts';
import { deadlineSpan, printedDue } from './deadlineWords.ts';
import { daysBetween, wallClock } from './today.ts';

export interface DeadlineFacts {
  readonly now: Date;
  readonly timeZone: string;
  /** The body's extension with reason and signer, if any. */
  readonly extendedTo?: string | undefined;
  /**
   * The day a body names for its own units (R16). It holds where it is earlier than the city's, for what units submit; never
   * pass it for what the body itself files.
   */
  readonly earlierDue?: string | undefined;
  /** When the act was begun: within the grace minutes it is still taken. */
  readonly begunAt?: Date | undefined;
  /** 送达日期 of the body's own sealed paper, when the desk has it. */
  readonly paperOn?: string | undefined;
}

/** How a deadline stands for one body at one moment. */
export interface DeadlineStand {
  /** The day that holds (inclusive), the extension counted in; null: rolling intake, no end (F52). */
  readonly due: string | null;
  /** As the notice prints it: 9月30日24:00, or 常年受理. */
  readonly printed: string;
  /** With its first day where it is a window: 9月1日至9月30日24:00. */
  readonly span: string;
  readonly open: boolean;
  /** Taken, but after the day: marked late. */
  readonly late: boolean;
  /** 0 on the last day, negative afterwards; null without a last day. */
  readonly daysLeft: number | null;
  /** The city gave this body more time, and that day holds. */
  readonly extended: boolean;
  /** The body's own earlier day holds, not the city's. */
  readonly byBody: boolean;
  /** Only before the opening. */
  readonly opensOn?: string;
  /** Only when the day is over and the paper makes it on time: its 送达日期. */
  readonly onPaper?: string;
}

function laterOf(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}

/** The day that holds for the body, or for its units where it named an earlier one. */
function holds({ due }: Deadline, { extendedTo, earlierDue }: DeadlineFacts) {
  const city = due === undefined ? undefined : laterOf(due, extendedTo);
  const byBody = earlierDue !== undefined && (city === undefined || earlierDue < city);
  return { due: byBody ? earlierDue : city, byBody, extended: !byBody && city !== due };
}

/**
 * The one decision about deadlines (V16); screens, API and commands all call it. Due is inclusive to 24:00 of the
 * city's clock. After it: taken and marked late up to the hard close when that lies later; otherwise only what was
 * begun before is taken within the grace minutes. Paper that was here by the day makes the electronic file on time whenever
 * it comes (3.7). Days are compared on the city's calendar, so no summer time bites. A body's earlier day has the grace but
 * not the city's hard close, and what it takes is not late: the city's day is not over.
 */
export function deadlineStand(deadline: Deadline, facts: DeadlineFacts): DeadlineStand {
  const { day, minute } = wallClock(facts.now, facts.timeZone);
  const { due, byBody, extended } = holds(deadline, facts);
  const { opens } = deadline;
  const words = { printed: printedDue(due), span: deadlineSpan(opens, due) };
  const daysLeft = due === undefined ? null : daysBetween(day, due);
  const stand = { due: due ?? null, ...words, daysLeft, extended, byBody };
  if (opens !== undefined && day < opens) return { ...stand, open: false, late: false, opensOn: opens };
  if (due === undefined || day <= due) return { ...stand, open: true, late: false };
  const { paperOn } = facts;
  if (paperOn !== undefined && paperOn <= due) return { ...stand, open: true, late: false, onPaper: paperOn };
  const close = byBody ? due : laterOf(due, deadline.hardClose);
  const taken = day <= close || withinGrace(deadline, facts, due, { day, minute });
  return { ...stand, open: taken, late: taken && !byBody };
}

function withinGrace(
  deadline: Deadline,
  { begunAt, timeZone }: DeadlineFacts,
  due: string,
  { day, minute }: { day: string; minute: number },
): boolean {
  if (!deadline.graceMinutes || !begunAt || deadline.hardClose === deadline.due) return false;
  const begunInTime = wallClock(begunAt, timeZone).day <= due;
  return begunInTime && (daysBetween(due, day) - 1) * 1440 + minute < deadline.graceMinutes;
}
