import { z } from 'zod';
import { Id, Source } from './vocabulary.ts';

/** What has to be behind a studio before it is given something: its naming, or an inspection that it passed (S7). */
export const Gate = z.enum(['designation', 'inspection']);

/** Words on a plaque or certificate: `{studio}`, `{title}`, `{grade}`, `{year}`, `{issuer}` are filled in. */
const Inscribed = z.strictObject({ text: z.string().min(1), gate: Gate, source: Source });

/** Money of one category or grade. */
export const Grant = z.strictObject({
  /** For this grade only (standards › scoring › bands); absent: for everybody in the track. */
  grade: Id.optional(),
  /** Yuan as a decimal number in text; null: not decided yet, nothing is invented (S8). */
  amount: z
    .string()
    .regex(/^\d+(\.\d{1,2})?$/, '金额写成 5000 或 5000.50，单位元')
    .nullable(),
  every: z.enum(['once', 'year', 'project']),
  /** For how many years, where it is paid yearly. */
  years: z.number().int().min(1).optional(),
  gate: Gate,
  source: Source,
});
export type Grant = z.infer<typeof Grant>;

/** What a naming brings: plaque, certificate, money, and how long it holds (domain 2.6). */
export const Outcomes = z.strictObject({
  plaque: Inscribed.optional(),
  certificate: Inscribed.optional(),
  money: z.array(Grant).optional(),
  /** What the money may be spent on (专款专用). */
  uses: z.array(z.string().min(1)).optional(),
  /** Years until the title is looked at again; absent: it lasts. */
  reviewAfterYears: z.number().int().min(1).optional(),
  annualReport: z.boolean().optional(),
  source: Source,
});
export type Outcomes = z.infer<typeof Outcomes>;
