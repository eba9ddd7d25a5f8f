import { z } from 'zod';
import { Id, Source } from '../programme/vocabulary.ts';

/** What a body can be reminded of. */
export const reminderAbouts = ['notConfirmed', 'notStarted', 'notFiled', 'sealOverdue'] as const;
export type ReminderAbout = (typeof reminderAbouts)[number];

/** One ladder of reminders (F8, R20): its rungs are days before the date that binds, negative ones days after it. */
export const Reminder = z.strictObject({
  about: z.enum(reminderAbouts),
  /** The deadline that is counted down to; absent: that of the filing. A promised seal counts from its own promise. */
  deadline: Id.optional(),
  daysBefore: z.array(z.number().int().min(-90).max(180)).min(1),
  source: Source,
});
export type Reminder = z.infer<typeof Reminder>;
