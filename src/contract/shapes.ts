import { z } from 'zod';
import { stateKinds } from '../core/application/state.ts';
import { parseDate } from '../core/calendarDate.ts';
import { hasUnprintable, withoutNoWidth } from '../core/chineseText.ts';

/** Kept in small letters, so that two ways of writing one id are one id. */
export const Uuid = z.uuid().toLowerCase();
const noDay = '没有这一天，请按 2019-09-30 的样子填写';
/** A day of the calendar; 2019-02-30 is none. */
export const IsoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: noDay, abort: true })
  .refine((day) => parseDate(day) !== undefined, noDay);
/** A moment, ISO 8601 in UTC; screens show the programme's time zone. */
export const Moment = z.iso.datetime();
export const Reason = z.string().trim().min(1).max(2000);
const unprintable = '有看不见的或无法打印的字符，请重新输入';
/** One line that a register keeps and papers print: nothing unseen in it, and no sign that turns a line around. */
export const Line = (most: number) =>
  z
    .string()
    .overwrite(withoutNoWidth)
    .trim()
    .max(most)
    .refine((text) => !hasUnprintable(text, false), unprintable);
export const AnswerValue = z.union([z.string(), z.array(z.string())]);
export const Answers = z.record(z.string(), AnswerValue);
export const StateKind = z.enum(stateKinds);
export const State = z.object({ kind: StateKind, step: z.string().optional() });
/** What the asker may do with the thing it came with. The web asks nothing else. */
export const Allowed = z.array(z.string());
export const Finding = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning']),
  path: z.string(),
  params: z.record(z.string(), z.unknown()),
  rule: z.string().optional(),
  /** The row or year meant, in words. */
  rowLabel: z.string().optional(),
  source: z.string().optional(),
  /** Key under which a warning is acknowledged. */
  key: z.string(),
  acknowledged: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;
export const Nothing = z.object({});

/** What a programme calls things (core/programme/words). */
export const WordsShape = z.object({
  designation: z.string(),
  lead: z.string(),
  subsidy: z.string(),
  standard: z.string(),
  organiser: z.string(),
});
