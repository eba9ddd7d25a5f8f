import { z } from 'zod';
import { spotCheckResults } from '../core/spotCheck/recordSpotCheck.ts';
import { command, query } from './contract.ts';
import { Allowed, Moment, Uuid } from './shapes.ts';

const Result = z.enum(spotCheckResults);

/** 抽查: what was drawn of the applications that bodies took in by themselves (F52), with the results that stand. */
export const spotChecks = query(
  'spotChecks',
  '抽查名单',
  z.object({ campaign: Uuid }),
  z.object({
    checks: z.array(
      z.object({
        application: Uuid,
        body: Uuid,
        bodyName: z.string(),
        unitName: z.string(),
        studioName: z.string(),
        drawnAt: Moment,
        result: z.object({ result: Result, text: z.string(), at: Moment, byName: z.string() }).nullable(),
      }),
    ),
    /** So many percent, and at least so many, of what each body took in; null: nothing is drawn. */
    rule: z.object({ percent: z.number(), atLeast: z.number().int().nullable() }).nullable(),
    allowed: Allowed,
  }),
);

/** 登记抽查结果. What was found must be said; recording again supersedes. */
export const recordSpotCheck = command(
  'recordSpotCheck',
  '登记抽查结果',
  z.object({ application: Uuid, result: Result, text: z.string().trim().max(2000).default('') }),
  z.object({ result: Uuid }),
);
