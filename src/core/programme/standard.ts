import { z } from 'zod';
import { Id, Source } from './vocabulary.ts';

const Points = z.number().min(0).max(1000);

/** How an item is marked (F23). An item without a mark is a heading or is only looked at. */
export const Mark = z.discriminatedUnion('kind', [
  /** Yes or no; a yes is worth the points, where points are given at all. */
  z.strictObject({ kind: z.literal('check'), points: Points.optional() }),
  /** The reviewer gives 0 to this many points. */
  z.strictObject({ kind: z.literal('points'), max: Points }),
  /** Points for each unit reached, up to a most. */
  z.strictObject({ kind: z.literal('perUnit'), unit: z.string().min(1), points: Points, max: Points }),
  /** Full points at the target; points are taken off for each unit that is missing. */
  z.strictObject({
    kind: z.literal('perMissing'),
    unit: z.string().min(1),
    target: z.number().int().min(1),
    points: Points,
    max: Points,
  }),
  /** Points taken off each time it is found. */
  z.strictObject({ kind: z.literal('deduct'), points: Points, max: Points.optional() }),
  /** Points on top of the total, each time, up to a most. */
  z.strictObject({ kind: z.literal('bonus'), points: Points, max: Points }),
]);
export type Mark = z.infer<typeof Mark>;
export type MarkKind = Mark['kind'];

/** A standard as a checklist with sub-items (R71-R78). */
export const StandardItem: z.ZodType<StandardItem> = z.lazy(() =>
  z.strictObject({
    id: Id,
    title: z.string(),
    text: z.string().optional(),
    items: z.array(StandardItem).optional(),
    states: z.array(z.string()).optional(),
    mark: Mark.optional(),
    /** Fewer points than this and the standard is not met, whatever the sum. */
    threshold: Points.optional(),
    source: Source,
  }),
);
export type StandardItem = {
  id: string;
  title: string;
  text?: string | undefined;
  items?: StandardItem[] | undefined;
  states?: string[] | undefined;
  mark?: Mark | undefined;
  threshold?: number | undefined;
  source?: string | undefined;
};

/** A grade by points: at least this many and less than the next better one. */
export const Band = z.strictObject({ id: Id, title: z.string().min(1), from: Points });
export type Band = z.infer<typeof Band>;

/** How the marks become a result. */
export const Scoring = z.strictObject({
  /** The sum of all marks, bonus aside. */
  total: Points,
  /** Points to pass; absent: not decided. */
  pass: Points.optional(),
  /** Scored more than once: desk, on site, presentation, with weights that add up to 100. */
  stages: z
    .array(z.strictObject({ id: Id, title: z.string().min(1), weight: z.number().min(0).max(100) }))
    .min(1)
    .optional(),
  /** Grades, the best first. */
  bands: z.array(Band).min(1).optional(),
  /** At most this share of those who passed get the best grade, in percent, rounded down. */
  topShare: z.number().min(0).max(100).optional(),
  source: Source,
});
export type Scoring = z.infer<typeof Scoring>;

export const Standard = z.strictObject({
  id: Id,
  title: z.string(),
  source: Source,
  items: z.array(StandardItem),
  /** Absent: a checklist without points. */
  scoring: Scoring.optional(),
});
export type Standard = z.infer<typeof Standard>;
