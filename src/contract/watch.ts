import { z } from 'zod';
import { studioLevels, studioStates } from '../core/studio/studioState.ts';
import { signKinds } from '../core/watch/signs.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Nothing, Uuid } from './shapes.ts';

const Kind = z.enum(signKinds);
const Level = z.enum(studioLevels);

/** Which signs are shown; the same filter for the list and its export. */
export const SignFilter = z.object({
  kind: Kind.optional(),
  body: Uuid.optional(),
  level: Level.optional(),
  search: z.string().trim().max(60).optional(),
});
const Sign = z.object({
  id: Uuid,
  studio: Uuid,
  studioName: z.string(),
  leadName: z.string(),
  unitName: z.string(),
  body: Uuid,
  bodyName: z.string(),
  level: Level.nullable(),
  state: z.enum(studioStates),
  kind: Kind,
  facts: z.record(z.string(), z.unknown()),
  since: IsoDay,
  allowed: Allowed,
});
const Counts = z.array(z.object({ kind: Kind, count: z.number().int(), more: z.boolean() }));

/** 预警: signs that stand within the asker's reach, the newest first; `after` is the `next` of the page before. */
export const signList = query(
  'signList',
  '预警列表',
  SignFilter.extend({ after: z.string().max(80).optional() }),
  z.object({
    signs: z.array(Sign),
    next: z.string().nullable(),
    /** By kind, under the same filter; exact up to a limit. */
    counts: Counts,
    /** What the standing programme watches; null: there is no year's work yet. */
    rules: z
      .object({
        yearly: z.array(
          z.object({ counts: z.string(), atLeast: z.number().int(), target: z.number().int().nullable() }),
        ),
        silentMonths: z.number().int().nullable(),
        agreementMonths: z.number().int().nullable(),
        reviewYears: z.number().int().nullable(),
        annualReport: z.string().nullable(),
      })
      .nullable(),
  }),
);

/** How many signs stand within the asker's reach, by kind. */
export const signCounts = query('signCounts', '预警数目', Nothing, z.object({ counts: Counts }));

/** 提醒: studios of one's own reach hear of what stands against them, in one's own words; refused when nobody can be reached. */
export const remindStudios = command(
  'remindStudios',
  '提醒工作室',
  z.object({ studios: z.array(Uuid).min(1).max(200), text: z.string().trim().min(1).max(500) }),
  z.object({ people: z.number().int(), studios: z.number().int() }),
);
