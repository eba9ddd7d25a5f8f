import { parseDate } from '../calendarDate.ts';
import { daysBetween } from '../campaign/today.ts';
import type { Reminder, ReminderAbout } from './reminder.ts';

/** How a body stands with what it can be reminded of. */
export interface BodyStand {
  readonly body: string;
  readonly confirmed: boolean;
  readonly started: boolean;
  readonly filed: boolean;
  /** Day of the earliest promised seal (章后补) that has not come. */
  readonly sealPromisedOn: string | null;
  /** By deadline: the day that holds for this body, extensions counted in, while it is open. */
  readonly dues: Readonly<Record<string, string | undefined>>;
}
/** One reminder to one body: everything that is due on that day, in one message. */
export interface DueReminder {
  readonly body: string;
  readonly abouts: readonly ReminderAbout[];
  /** The earliest day that is counted down to; null when only seals are overdue. */
  readonly due: string | null;
  readonly urgent: boolean;
}

/** What still is to be done; once done, nobody is reminded of it. */
export const isOpen: { readonly [A in ReminderAbout]: (stand: BodyStand) => boolean } = {
  notConfirmed: ({ confirmed }) => !confirmed,
  notStarted: ({ started, filed }) => !started && !filed,
  notFiled: ({ filed }) => !filed,
  sealOverdue: ({ sealPromisedOn }) => sealPromisedOn !== null,
};

/** The day so many days before another. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The day a ladder counts down to for a body; undefined: none, or it has passed. */
export function dueOf(reminder: Reminder, stand: BodyStand, filing: string): string | undefined {
  if (reminder.about === 'sealOverdue') return stand.sealPromisedOn ?? undefined;
  return stand.dues[reminder.deadline ?? filing];
}

/**
 * Who is reminded today, and of what (F8): the rungs that were reached since the last run, today's included. After days
 * without a run only the present counts: one message says it once. One message a body and day; who has done it is left out.
 */
export function remindersOf(
  ladders: readonly Reminder[],
  stands: readonly BodyStand[],
  { today, since, filing }: { readonly today: string; readonly since: string; readonly filing: string },
): DueReminder[] {
  if (parseDate(today) === undefined) return [];
  return stands.flatMap((stand): DueReminder[] => {
    const reached = ladders.flatMap((ladder) => {
      const due = dueOf(ladder, stand, filing);
      if (due === undefined || !isOpen[ladder.about](stand)) return [];
      const days = ladder.daysBefore.map((days) => dayBefore(due, days));
      return days.some((day) => since < day && day <= today) ? [{ about: ladder.about, due }] : [];
    });
    if (reached.length === 0) return [];
    const counted = reached.filter(({ about }) => about !== 'sealOverdue').map(({ due }) => due);
    const due = counted.sort()[0] ?? null;
    const abouts = [...new Set(reached.map(({ about }) => about))];
    return [{ body: stand.body, abouts, due, urgent: due !== null && daysBetween(today, due) <= 1 }];
  });
}
