import { z } from 'zod';
import { clashKinds, settlements } from '../core/watch/clashes.ts';
import { command, query } from './contract.ts';
import { IsoDay, Nothing, Reason, Uuid } from './shapes.ts';

const Kind = z.enum(clashKinds);

export const ClashFilter = z.object({
  kind: Kind.optional(),
  body: Uuid.optional(),
  search: z.string().trim().max(60).optional(),
  /** Those that an officer settled; absent: those that wait. */
  settled: z.stringbool().optional(),
});

/** 核对提示 (F49): the same claimed twice, jumps, counts against lists, each with its places. */
export const clashList = query(
  'clashList',
  '核对提示',
  ClashFilter.extend({ after: z.string().max(80).optional() }),
  z.object({
    clashes: z.array(
      z.object({
        id: Uuid,
        kind: Kind,
        facts: z.record(z.string(), z.unknown()),
        since: IsoDay,
        places: z.array(
          z.object({
            studio: Uuid,
            studioName: z.string(),
            unitName: z.string(),
            says: z.string(),
            link: z.string(),
            /** The asker may open it. */
            open: z.boolean(),
          }),
        ),
        settledAs: z.enum(settlements).nullable(),
        settledBecause: z.string().nullable(),
        settledBy: z.string().nullable(),
        maySettle: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
    counts: z.array(z.object({ kind: Kind, count: z.number().int() })),
  }),
);

/** 核对结果: it is two things, or it was put right, with the reason; it does not come back until the data changes. */
export const settleClash = command(
  'settleClash',
  '办结核对提示',
  z.object({ clash: Uuid, as: z.enum(settlements), reason: Reason }),
  Nothing,
);
