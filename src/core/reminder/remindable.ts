import type { Practice } from '../programme/practice.ts';
import { type ReminderAbout, reminderAbouts } from './reminder.ts';

const happens: { readonly [A in ReminderAbout]: (practice: Practice) => boolean } = {
  notConfirmed: () => true,
  notStarted: () => true,
  notFiled: ({ filing }) => filing,
  sealOverdue: ({ seals }) => seals,
};

/** What bodies can be reminded of in a year that does these things. */
export function remindable(practice: Practice): readonly ReminderAbout[] {
  return reminderAbouts.filter((about) => happens[about](practice));
}
