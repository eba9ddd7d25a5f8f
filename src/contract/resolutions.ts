import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, State, Uuid } from './shapes.ts';

const People = z.array(z.string().trim().min(1).max(40)).max(200);

/**
 * 会议决定 (F25): one meeting fills 审批意见 and its date for all listed applications. `body`: a body's meeting about its
 * own naming (R4, S23). What was decided in between is refused by name; a sealed opinion is never touched.
 */
export const recordResolution = command(
  'recordResolution',
  '登记会议决定',
  z.object({
    campaign: Uuid,
    body: Uuid.optional(),
    meeting: z.string().trim().min(1).max(120),
    number: z.string().trim().max(60).optional(),
    heldOn: IsoDay,
    /** 落款日期 of the opinions; the day of the meeting when absent. */
    paperDate: IsoDay.optional(),
    present: People.default([]),
    absent: People.default([]),
    /** Who did not agree, and why, in words. */
    dissent: z.string().trim().max(2000).default(''),
    /** What stands in the box of each that is agreed to, unless its own line says otherwise. */
    text: z.string().trim().max(2000).default(''),
    /** Where the step asks for a hand. */
    signatory: z.string().trim().max(60).optional(),
    /** The minutes, uploaded. */
    minutes: Uuid.optional(),
    items: z
      .array(
        z.object({
          application: Uuid,
          positive: z.boolean(),
          text: z.string().trim().max(2000).default(''),
          /** The latest resolution about it that was seen; null: none. */
          basedOn: Uuid.nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
  }),
  z.object({
    resolution: Uuid,
    items: z.array(
      z.object({ application: Uuid, done: z.enum(['draft', 'agree', 'decline', 'note']), state: State }),
    ),
  }),
);

/** What can stand on a meeting's agenda, with what speaks for it. */
export const resolutionCandidates = query(
  'resolutionCandidates',
  '可提交会议研究的申报',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    candidates: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        track: z.string(),
        body: Uuid,
        bodyName: z.string(),
        unitName: z.string(),
        leadName: z.string(),
        studioName: z.string(),
        state: State,
        /** Result of the review that stands; null: none. */
        review: z
          .object({
            points: z.string().nullable(),
            grade: z.string().nullable(),
            position: z.number().int(),
            tied: z.boolean(),
          })
          .nullable(),
        /** The latest standing sheet of its inspection; null: not inspected. */
        inspection: z.object({ result: z.enum(['passed', 'rectify', 'failed']), on: IsoDay }).nullable(),
        /** Where its 公示 stands; null: none was published. */
        notice: z.enum(['running', 'objected', 'clear']).nullable(),
        /** The opinion of the deciding step that is drafted. */
        drafted: z.object({ positive: z.boolean(), text: z.string() }).nullable(),
        /** The latest resolution that names it. */
        resolved: z
          .object({ resolution: Uuid, meeting: z.string(), heldOn: IsoDay, positive: z.boolean() })
          .nullable(),
      }),
    ),
    allowed: Allowed,
  }),
);

const Item = z.object({
  application: Uuid,
  fileNumber: z.string(),
  track: z.string(),
  bodyName: z.string(),
  unitName: z.string(),
  leadName: z.string(),
  studioName: z.string(),
  positive: z.boolean(),
  text: z.string(),
  state: State,
  /** Waits for the seal of the deciding step, or for 不予命名 where it was not agreed to. */
  waits: z.boolean(),
  /** Another resolution decided about it later. */
  supersededBy: Uuid.nullable(),
});

const Resolution = z.object({
  resolution: Uuid,
  body: Uuid.nullable(),
  bodyName: z.string().nullable(),
  meeting: z.string(),
  number: z.string().nullable(),
  heldOn: IsoDay,
  present: z.array(z.string()),
  absent: z.array(z.string()),
  dissent: z.string(),
  text: z.string(),
  minutes: z.object({ upload: Uuid, name: z.string() }).nullable(),
  at: Moment,
  byName: z.string(),
  items: z.array(Item),
});

/** The meetings' decisions of a year, newest first, with where each of their applications stands now. */
export const resolutionList = query(
  'resolutionList',
  '会议决定',
  z.object({ campaign: Uuid }),
  z.object({ resolutions: z.array(Resolution), allowed: Allowed }),
);
