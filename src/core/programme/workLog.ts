import { z } from 'zod';
import { counted } from '../workLog/counted.ts';
import { SimpleField } from './field.ts';
import { Condition, Id, Source } from './vocabulary.ts';

/** What goes into one column: an answer of the entry (translated by `map`), a part of its date, or always the same. */
export const FillColumn = z.union([
  z.strictObject({ field: Id, map: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ date: z.enum(['year', 'month', 'day']) }),
  z.strictObject({ value: z.string().min(1) }),
]);
export type FillColumn = z.infer<typeof FillColumn>;

/**
 * Where an entry goes in next year's form (R52-R57). A list gets one row for an entry; entries with the same value in the
 * column `key` share one, and so does a kind that is about another: it adds to the row of the entry that it is about (a
 * result becomes an applied one, R78). In a table of years the values of a year's entries are added up. Whatever is counted
 * or summed from rows follows by itself.
 */
export const Fill = z.union([
  z.strictObject({
    form: Id,
    rows: Id,
    key: Id.optional(),
    columns: z.record(Id, FillColumn),
    when: Condition.optional(),
  }),
  z.strictObject({ form: Id, table: Id, column: Id, field: Id, when: Condition.optional() }),
]);
export type Fill = z.infer<typeof Fill>;

/** One kind of entry: what is asked, what it counts as, and where it goes. */
export const WorkKind = z.strictObject({
  id: Id,
  title: z.string().min(1),
  /** What it is to every programme, whatever it is called here. */
  counts: z.enum(counted),
  /** The text by which an entry is called in lists. */
  titleField: Id,
  /** What its date is; absent: the day it happened. */
  dateLabel: z.string().min(1).optional(),
  fields: z.array(SimpleField).min(1),
  /** The choice whose values are tags, to filter by (R23, R74). */
  tagField: Id.optional(),
  /** Fields that identify the thing: two entries alike in them are the same patent, person, award (S13). */
  sameAs: z.array(Id).min(1).optional(),
  /** The kind that it is about: an application is about a result. */
  about: Id.optional(),
  /** Photo or paper. */
  proof: z.enum(['none', 'asked', 'needed']),
  fills: z.array(Fill).optional(),
  source: Source,
});
export type WorkKind = z.infer<typeof WorkKind>;

/** The log that a studio keeps through the year (F30, R74-R78). */
export const WorkLog = z.strictObject({ kinds: z.array(WorkKind).min(1), source: Source });
export type WorkLog = z.infer<typeof WorkLog>;
