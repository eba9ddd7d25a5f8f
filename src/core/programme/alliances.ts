import { z } from 'zod';
import { Source } from './vocabulary.ts';

/** 联盟 of studios (F38, domain 2.9): which kinds there are, and how much is asked of one in a year. */
export const Alliances = z.strictObject({
  kinds: z.array(z.string().min(1).max(30)).min(1),
  /** Results a year; fewer are shown as missing. */
  resultsAYear: z.number().int().min(1).optional(),
  source: Source,
});
export type Alliances = z.infer<typeof Alliances>;
