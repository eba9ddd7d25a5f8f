import { z } from 'zod';
import { inspectionResults } from '../core/inspection/sheetDocument.ts';
import { MarkGiven } from '../core/standards/marks.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Uuid } from './shapes.ts';

/**
 * 对照标准: for one application, each item of the standard with the studio's own word, its proofs, what reviewers and inspectors
 * found, and the guidance visits (R17, R21). Reviewers have no names here; their marks are told to who sees the review.
 */
export const standardMatrix = query(
  'standardMatrix',
  '对照标准',
  z.object({ application: Uuid }),
  z.object({
    title: z.string().nullable(),
    items: z.array(
      z.object({
        item: z.string(),
        heads: z.array(z.string()),
        title: z.string(),
        self: MarkGiven.nullable(),
        proofs: z.array(z.object({ upload: Uuid, name: z.string() })),
        reviews: z.array(MarkGiven),
        inspection: MarkGiven.nullable(),
      }),
    ),
    inspection: z.object({ result: z.enum(inspectionResults), on: IsoDay }).nullable(),
    visits: z.array(
      z.object({
        id: Uuid,
        on: IsoDay,
        visitors: z.string(),
        found: z.string(),
        advice: z.string(),
        followUpBy: IsoDay.nullable(),
        items: z.array(z.string()),
        byName: z.string(),
      }),
    ),
    allowed: Allowed,
  }),
);

/** 走访指导 of a studio that applies (R17): who went, what was seen, of which items, what was advised. */
export const recordGuidance = command(
  'recordGuidance',
  '记录走访指导',
  z.object({
    application: Uuid,
    visitedOn: IsoDay,
    visitors: z.string().trim().min(1, '请填写走访人').max(200),
    found: z.string().trim().min(1, '请填写看到的情况').max(4000),
    advice: z.string().trim().max(4000).default(''),
    items: z.array(z.string().max(60)).max(100).default([]),
    followUpBy: IsoDay.optional(),
  }),
  z.object({ visit: Uuid }),
);
