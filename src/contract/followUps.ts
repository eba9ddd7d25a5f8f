import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Nothing, Reason, Uuid } from './shapes.ts';

export const followUpStates = ['open', 'overdue', 'closed'] as const;

/** Which are shown; the same filter for the list and its export. `open` has those that are overdue too. */
export const FollowUpFilter = z.object({
  state: z.enum(followUpStates).default('open'),
  body: Uuid.optional(),
  search: z.string().trim().max(60).optional(),
});
export const FollowUpShape = z.object({
  id: Uuid,
  studio: Uuid,
  studioName: z.string(),
  unitName: z.string(),
  bodyName: z.string(),
  /** Who does it; null: the city. */
  ownerName: z.string().nullable(),
  what: z.string(),
  dueOn: IsoDay,
  overdue: z.boolean(),
  /** The class that left it, in words. */
  grade: z.string().nullable(),
  version: z.number().int(),
  closed: z
    .object({
      on: IsoDay,
      done: z.string(),
      byName: z.string(),
      files: z.array(z.object({ upload: Uuid, name: z.string() })),
    })
    .nullable(),
  allowed: Allowed,
});

/** 跟进事项: what is to be done for which studio by when, the nearest day first. */
export const followUpList = query(
  'followUpList',
  '跟进事项',
  FollowUpFilter.extend({ after: z.string().max(80).optional() }),
  z.object({
    followUps: z.array(FollowUpShape),
    next: z.string().nullable(),
    counts: z.object({ open: z.number().int(), overdue: z.number().int(), closed: z.number().int() }),
  }),
);
export const followUpCounts = query(
  'followUpCounts',
  '跟进事项数目',
  Nothing,
  z.object({ open: z.number().int(), overdue: z.number().int(), closed: z.number().int() }),
);

/** 登记跟进事项 by hand: for a studio's body, or kept by the city for itself. */
export const keepFollowUp = command(
  'keepFollowUp',
  '登记跟进事项',
  z.object({
    studio: Uuid,
    what: z.string().trim().min(1).max(500),
    dueOn: IsoDay,
    /** The city does it itself. */
    ofCity: z.boolean().default(false),
  }),
  z.object({ followUp: Uuid }),
);

/** 办结: what was done, with photos or papers. */
export const closeFollowUp = command(
  'closeFollowUp',
  '办结跟进事项',
  z.object({
    followUp: Uuid,
    version: z.number().int().min(1),
    closedOn: IsoDay,
    done: z.string().trim().min(1).max(4000),
    uploads: z.array(Uuid).max(10).default([]),
  }),
  Nothing,
);

export const dropFollowUp = command(
  'dropFollowUp',
  '撤销跟进事项',
  z.object({ followUp: Uuid, version: z.number().int().min(1), reason: Reason }),
  Nothing,
);
