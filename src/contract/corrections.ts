import { z } from 'zod';
import { correctionKinds } from '../core/correction/correction.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Nothing, Reason, Uuid } from './shapes.ts';

const Kind = z.enum(correctionKinds);

/** 申请更正 of something approved: old and new value, why, and a proof. */
export const askCorrection = command(
  'askCorrection',
  '申请更正',
  z.object({
    application: Uuid,
    what: Kind,
    path: z.string().max(200).optional(),
    oldValue: z.string().max(200),
    newValue: z.string().trim().min(1).max(200),
    reason: Reason,
    proof: Uuid.optional(),
  }),
  z.object({ correction: Uuid }),
);

/** 决定更正. Approved, lists and papers made from now on show the new value; what was sealed stays. */
export const decideCorrection = command(
  'decideCorrection',
  '办理更正',
  z.object({
    correction: Uuid,
    approved: z.boolean(),
    decidedOn: IsoDay,
    documentNumber: z.string().trim().max(60).optional(),
    text: z.string().trim().max(2000).default(''),
  }),
  Nothing,
);

/** Corrections of a campaign or of one application, those to be decided first. */
export const correctionList = query(
  'correctionList',
  '更正',
  z.object({ campaign: Uuid, application: Uuid.optional() }),
  z.object({
    corrections: z.array(
      z.object({
        correction: Uuid,
        application: Uuid,
        fileNumber: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        what: Kind,
        /** What is corrected, in words: 名称, or the place of the form. */
        label: z.string(),
        oldValue: z.string(),
        newValue: z.string(),
        reason: z.string(),
        proof: Uuid.nullable(),
        askedBy: z.string(),
        askedAt: Moment,
        decided: z
          .object({
            approved: z.boolean(),
            on: IsoDay,
            text: z.string(),
            documentNumber: z.string().nullable(),
            byName: z.string(),
          })
          .nullable(),
        allowed: Allowed,
      }),
    ),
    /** Of one application that may be corrected: what it says now. Null: nothing may be asked. */
    correctable: z
      .object({
        name: z.string(),
        lead: z.string(),
        unit: z.string(),
        figures: z.array(z.object({ path: z.string(), label: z.string(), value: z.string() })),
      })
      .nullable(),
  }),
);
