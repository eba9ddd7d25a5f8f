import { z } from 'zod';
import { Condition, Id, Level, Source } from './vocabulary.ts';

const common = {
  id: Id,
  /** The demand in the words of the notice: 一线职工领衔的不少于六成. */
  text: z.string().min(1),
  level: Level,
  /** Applications of these tracks count; absent: of all. */
  tracks: z.array(Id).min(1).optional(),
  source: Source,
};

/** A demand on how a body's list is made up, shown live while it is put together and asked at the filing (F45). */
export const ListRule = z.discriminatedUnion('kind', [
  /** The share of applications that fit, in percent of the list. */
  z.strictObject({
    ...common,
    kind: z.literal('share'),
    where: Condition,
    atLeast: z.number().min(0).max(100).optional(),
    atMost: z.number().min(0).max(100).optional(),
  }),
  /** The number of applications that fit. */
  z.strictObject({
    ...common,
    kind: z.literal('count'),
    where: Condition.optional(),
    atLeast: z.number().int().min(0).optional(),
    atMost: z.number().int().min(0).optional(),
  }),
  /** No unit stands on the list more often than this. */
  z.strictObject({ ...common, kind: z.literal('perUnit'), atMost: z.number().int().min(1) }),
]);
export type ListRule = z.infer<typeof ListRule>;
export type ListRuleKind = ListRule['kind'];
