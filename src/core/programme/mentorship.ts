import { z } from 'zod';
import { Id, Source } from './vocabulary.ts';

/** Money or praise for what an apprentice reaches within so many years (domain 2.10). */
export const MentorshipReward = z.strictObject({
  id: Id,
  event: z.string().min(1),
  withinYears: z.number().int().min(1),
  /** Yuan as a decimal number in text; null: not decided. */
  amount: z
    .string()
    .regex(/^\d+(\.\d{1,2})?$/, '金额写成 5000 或 5000.50，单位元')
    .nullable(),
});

/** The rules of 名师带徒 (R9-R12). */
export const Mentorship = z.strictObject({
  /** How long a pair stays together; absent: not said (S8). */
  termMonths: z.strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) }).optional(),
  /** Apprentices of one mentor at a time. */
  atLeast: z.number().int().min(1).optional(),
  atMost: z.number().int().min(1).optional(),
  /** Why somebody becomes an apprentice, and what kinds there are (R10). */
  reasons: z.array(z.string().min(1)).min(1),
  kinds: z.array(z.string().min(1)).min(1),
  /** What the agreement states: levels of both, the know-how, the goal, duties. */
  agreement: z.array(z.string().min(1)).min(1),
  /** Columns of the plan: what, how long, to what degree, how judged, how guaranteed. */
  plan: z.array(z.string().min(1)).min(1),
  /** A check at least this often, in months. */
  checkEveryMonths: z.number().int().min(1).optional(),
  /** Once more, when the goal was not reached. */
  extensionMonths: z.number().int().min(1).optional(),
  rewards: z.array(MentorshipReward).optional(),
  source: Source,
});
export type Mentorship = z.infer<typeof Mentorship>;
