import { z } from 'zod';
import { command, query } from './contract.ts';
import { Moment, Reason, Uuid } from './shapes.ts';

/** A file of the register with where it is. */
export const PlacedStudio = z.object({
  studio: Uuid,
  name: z.string(),
  leadName: z.string(),
  unitName: z.string(),
  bodyName: z.string(),
  level: z.string().nullable(),
  title: z.string().nullable(),
  namedOn: z.string().nullable(),
  state: z.string(),
  results: z.string(),
  version: z.number().int(),
});
export type PlacedStudio = z.infer<typeof PlacedStudio>;
const Counted = z.object({ table: z.string(), count: z.number().int() });

/** Why two files are thought to be one. */
export const whySame = ['leadInUnit', 'name'] as const;

/** 可能重复: pairs of the register that are written alike, both places shown, a page at a time. */
export const possibleDuplicates = query(
  'possibleDuplicates',
  '可能重复的档案',
  z.object({
    why: z.enum(whySame).default('leadInUnit'),
    body: Uuid.optional(),
    after: z.string().optional(),
  }),
  z.object({
    pairs: z.array(z.object({ one: PlacedStudio, other: PlacedStudio })),
    next: z.string().nullable(),
  }),
);

/** What would go over, and what stands against it. */
export const mergePreview = query(
  'mergePreview',
  '合并档案预览',
  z.object({ kept: Uuid, gone: Uuid }),
  z.object({
    kept: PlacedStudio,
    gone: PlacedStudio,
    moves: z.array(Counted),
    /** Years in which both have a living application. */
    years: z.array(z.string()),
    /** Tables that both fill where one may only once. */
    clashes: z.array(z.string()),
  }),
);

export const mergeStudios = command(
  'mergeStudios',
  '合并档案',
  z.object({
    kept: Uuid,
    gone: Uuid,
    /** As the person saw both files. */
    keptVersion: z.number().int(),
    goneVersion: z.number().int(),
    reason: Reason,
  }),
  z.object({ merge: Uuid, moved: z.array(Counted) }),
);

export const undoMerge = command(
  'undoMerge',
  '撤销合并',
  z.object({ merge: Uuid, reason: Reason }),
  z.object({ rows: z.number().int() }),
);

/** 不是同一个: the pair is not shown again. */
export const keepApart = command(
  'keepApart',
  '不是同一个',
  z.object({ one: Uuid, other: Uuid }),
  z.object({ already: z.boolean() }),
);

export const mergeList = query(
  'mergeList',
  '合并过的档案',
  z.object({ after: z.string().optional() }),
  z.object({
    merges: z.array(
      z.object({
        merge: Uuid,
        kept: PlacedStudio,
        gone: PlacedStudio,
        reason: z.string(),
        at: Moment,
        byName: z.string(),
        rows: z.number().int(),
        undone: z.object({ at: Moment, because: z.string() }).nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
);
