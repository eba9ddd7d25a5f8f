import { z } from 'zod';

/**
 * What somebody found of one item of a standard: `value` is "yes" or "no" for a check, else a count or points as a decimal number
 * in text; `states` the states that were seen (健全, 上墙公开, 落实到位). Blank is not the same as no.
 */
export const MarkGiven = z.strictObject({
  value: z.string().max(20).optional(),
  states: z.array(z.string().max(60)).max(20).optional(),
  note: z.string().max(2000).optional(),
});
export type MarkGiven = z.infer<typeof MarkGiven>;

/** By id of the item. */
export const Marks = z.record(z.string().max(60), MarkGiven);
export type Marks = z.infer<typeof Marks>;
