import { z } from 'zod';
import { counted } from '../workLog/counted.ts';
import { LongTextField, SimpleField } from './field.ts';
import { Id, Source } from './vocabulary.ts';

/** One narrative part of the survey: 经验, 做法, 问题, 原因 in the words of the notice (R8). */
export const NarrativePart = z.strictObject({
  id: Id,
  title: z.string().min(1),
  help: z.string().optional(),
  count: LongTextField.shape.count,
  required: z.boolean().optional(),
  source: Source,
});
export type NarrativePart = z.infer<typeof NarrativePart>;

/** A figure that is asked of everybody; numbers and money are summed, choices are counted. */
export const SurveyFigure = z.strictObject({
  field: SimpleField,
  /** Proposed from the year-round log: how many entries that count as this, of the survey's year or the one before. */
  fromLog: z.strictObject({ counts: z.enum(counted), year: z.enum(['this', 'last']) }).optional(),
});
export type SurveyFigure = z.infer<typeof SurveyFigure>;

/** What 摸底调查 asks of every studio, body and the city (R6-R8, R24). */
export const Survey = z.strictObject({
  title: z.string().min(1),
  help: z.string().optional(),
  parts: z.array(NarrativePart).min(1),
  figures: z.array(SurveyFigure),
  /** State of each item of a standard, by its headings or by every single item; absent: not asked. */
  have: z.strictObject({ standard: Id, items: z.enum(['heads', 'leaves']) }).optional(),
  /** Dictionary of the causes of problems. */
  causes: Id,
  /** Who has not answered is reminded so many days before the due date, and once more the day after it; absent: by hand only. */
  remindDaysBefore: z.number().int().min(1).max(180).optional(),
  source: Source,
});
export type Survey = z.infer<typeof Survey>;
