import { z } from 'zod';
import { pipelineProgress } from '../core/pipeline/progress.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Nothing, Reason, Uuid } from './shapes.ts';

export const PipelineProgress = z.enum(pipelineProgress);
const Year = z.coerce.number().int().min(1990).max(2200);

/** Which studios to come are shown; the same filter for the list and its export. */
export const PipelineFilter = z.object({
  campaign: Uuid,
  body: Uuid.optional(),
  year: Year.optional(),
  track: z.string().optional(),
  progress: PipelineProgress.optional(),
  search: z.string().trim().max(60).optional(),
});

/** 培育名单: the asker's own bodies, those that are furthest first; at most 1,000, with the number of all. */
export const pipelineList = query(
  'pipelineList',
  '培育名单',
  PipelineFilter,
  z.object({
    entries: z.array(
      z.object({
        id: Uuid,
        body: Uuid,
        bodyName: z.string(),
        unit: Uuid.nullable(),
        unitName: z.string(),
        leadName: z.string(),
        year: z.number().int(),
        track: z.string(),
        field: z.string(),
        note: z.string(),
        progress: PipelineProgress,
        version: z.number().int(),
        application: Uuid.nullable(),
        updatedAt: Moment,
        visits: z.array(
          z.object({
            on: IsoDay,
            visitors: z.string(),
            found: z.string(),
            advice: z.string(),
            followUpBy: IsoDay.nullable(),
          }),
        ),
        allowed: Allowed,
      }),
    ),
    count: z.number().int(),
    /** Those hoped for in each year, so that nobody looks for an entry in the wrong one. */
    years: z.array(z.number().int()),
  }),
);

/** A studio to come is written down, or changed: `entry` with the version that was seen. */
export const keepPipelineEntry = command(
  'keepPipelineEntry',
  '登记培育对象',
  z.object({
    campaign: Uuid,
    entry: Uuid.optional(),
    version: z.number().int().min(1).optional(),
    /** Where the city writes for a body; a body's own otherwise. */
    body: Uuid.optional(),
    unitName: z.string().trim().min(2).max(120),
    leadName: z.string().trim().min(1).max(60),
    year: Year,
    track: z.string(),
    field: z.string().trim().max(200),
    note: z.string().trim().max(2000),
    progress: PipelineProgress,
  }),
  z.object({ entry: Uuid, version: z.number().int() }),
);

/** 走访指导 (R17): who went, what was seen, what was advised; the progress may move with it. */
export const recordVisit = command(
  'recordVisit',
  '记录走访指导',
  z.object({
    entry: Uuid,
    visitedOn: IsoDay,
    visitors: z.string().trim().min(1).max(200),
    found: z.string().trim().min(1).max(4000),
    advice: z.string().trim().max(4000),
    followUpBy: IsoDay.optional(),
    progress: PipelineProgress.optional(),
  }),
  z.object({ visit: Uuid }),
);

export const dropFromPipeline = command(
  'dropFromPipeline',
  '移出培育名单',
  z.object({ entry: Uuid, reason: Reason }),
  Nothing,
);

/** One press makes the application, with unit and lead as they stand in the pipeline. */
export const applyFromPipeline = command(
  'applyFromPipeline',
  '转为申报',
  z.object({ campaign: Uuid, entry: Uuid }),
  z.object({ application: Uuid, existed: z.boolean() }),
);
