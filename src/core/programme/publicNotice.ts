import { z } from 'zod';
import { Source } from './vocabulary.ts';

/** 公示 (domain 2.7): how long, in which order, and what is written when nobody objected. */
export const PublicNotice = z.strictObject({
  days: z.number().int().min(1),
  count: z.enum(['workdays', 'calendarDays']),
  order: z.enum(['strokes', 'body']),
  /** Words of the result: 公示无异议. */
  result: z.string().min(1),
  /** Objections are signed with the real name and a way to answer. */
  realName: z.boolean(),
  source: Source,
});
export type PublicNotice = z.infer<typeof PublicNotice>;
