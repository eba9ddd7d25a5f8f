import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, StateKind, Uuid } from './shapes.ts';

const Count = z.number().int().min(0);
const Note = z.string().trim().max(2000);
const Change = z.object({ at: Moment, byName: z.string(), note: z.string() });

/** How a body parts its places among its units, beside what each unit has done (F6). */
export const bodyAllocation = query(
  'bodyAllocation',
  '名额分解',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    body: Uuid,
    bodyName: z.string(),
    /** Number of the last change; 0 = never parted. */
    number: Count,
    due: IsoDay.nullable(),
    /** The day that binds the body itself; the units' day lies before it. */
    bodyDue: IsoDay.nullable(),
    tiers: z.array(
      z.object({
        tier: z.string(),
        label: z.string(),
        places: Count.nullable(),
        /** Never exceeded; otherwise a number that is only counted towards. */
        cap: z.boolean(),
        /** What other holders of the same row gave their units. */
        others: Count,
      }),
    ),
    units: z.array(
      z.object({
        unit: Uuid,
        name: z.string(),
        places: z.record(z.string(), Count),
        drafted: Count,
        submitted: Count,
        recommended: Count,
      }),
    ),
    history: z.array(Change.extend({ number: Count, due: IsoDay.nullable(), units: Count })),
    allowed: Allowed,
  }),
);

/** 分解名额: the whole table of the body as it shall be; `number` is the change that was seen. */
export const allocateToUnits = command(
  'allocateToUnits',
  '分解名额',
  z.object({
    campaign: Uuid,
    body: Uuid,
    number: Count,
    due: IsoDay.nullable(),
    units: z.array(z.object({ unit: Uuid, places: z.record(z.string(), Count.max(999)) })).max(2000),
    note: Note,
  }),
  z.object({ number: Count }),
);

/** What a unit was given, for those who apply; null where its body parted nothing. */
export const ownAllocation = query(
  'ownAllocation',
  '本单位的名额',
  z.object({ campaign: Uuid }),
  z.object({
    allocation: z
      .object({
        bodyName: z.string(),
        due: IsoDay.nullable(),
        note: z.string(),
        tiers: z.array(z.object({ label: z.string(), places: Count })),
      })
      .nullable(),
  }),
);

/** The body's candidates in its order, and how far the places reach (F18). */
export const candidateRanking = query(
  'candidateRanking',
  '推荐排序',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    body: Uuid,
    bodyName: z.string(),
    tracks: z.array(
      z.object({
        track: z.string(),
        title: z.string(),
        /** Places for this track's candidates; null = no upper end. */
        places: Count.nullable(),
        /** Number of the last change; 0 = never ranked. */
        number: Count,
        candidates: z.array(
          z.object({
            application: Uuid,
            fileNumber: z.string(),
            studioName: z.string(),
            unitName: z.string(),
            state: StateKind,
            mainResults: z.string(),
            /** Place in the body's order; null = not ranked yet. */
            rank: z.number().int().min(1).nullable(),
          }),
        ),
        history: z.array(Change),
      }),
    ),
    allowed: Allowed,
  }),
);

/** 推荐排序 of one track: the applications in the order the body wants them. */
export const rankCandidates = command(
  'rankCandidates',
  '推荐排序',
  z.object({
    campaign: Uuid,
    body: Uuid,
    track: z.string(),
    number: Count,
    order: z.array(Uuid).min(1).max(2000),
    note: Note,
  }),
  z.object({ number: Count }),
);
