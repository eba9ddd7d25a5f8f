import { z } from 'zod';
import { counted } from '../workLog/counted.ts';
import { Source } from './vocabulary.ts';

/** So much work of one kind in every year (R77, R78). */
export const YearlyNeed = z.strictObject({
  counts: z.enum(counted),
  atLeast: z.number().int().min(1),
  /** What is hoped for; less is no sign as long as `atLeast` is reached (S30). */
  target: z.number().int().min(1).optional(),
  source: Source,
});
export type YearlyNeed = z.infer<typeof YearlyNeed>;

/** What the register watches by itself (F32, F33). What is absent is not watched. */
export const Watch = z.strictObject({
  yearly: z.array(YearlyNeed),
  /** Nothing was heard of a studio for so many months. */
  silentMonths: z.number().int().min(1).optional(),
  /** Pairs of master and apprentice whose agreement ends within so many months. */
  agreementMonths: z.number().int().min(1).optional(),
  /** A title is looked at again after so many years; what a track says (`outcomes.reviewAfterYears`) goes before it. */
  reviewYears: z.number().int().min(1).optional(),
  /** Month and day by which every studio reports on its year, `01-31`; in the first half of a year it is on the last one. */
  annualReport: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '写成月-日，例如 01-31')
    .optional(),
  source: Source,
});
export type Watch = z.infer<typeof Watch>;
