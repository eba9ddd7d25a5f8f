import { z } from 'zod';
import { listOrders } from '../core/designation/namedList.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Reason, Uuid } from './shapes.ts';

/** Approved studios waiting to be named, with the counts that must hold (20 + 40). */
export const designationList = query(
  'designationList',
  '决定下达的名单',
  z.object({ campaign: Uuid }),
  z.object({
    tracks: z.array(
      z.object({
        track: z.string(),
        title: z.string(),
        studioTitle: z.string(),
        /** Confirms titles that are there instead of giving new ones. */
        reconfirms: z.boolean(),
        toName: z.number().int().nullable(),
        designated: z.number().int(),
        candidates: z.array(
          z.object({
            application: Uuid,
            bodyName: z.string(),
            unitName: z.string(),
            leadName: z.string(),
            name: z.string(),
            expectedName: z.string(),
            /** The title of the register that a re-confirmation confirms. */
            confirms: z.object({ title: z.string(), namedOn: IsoDay }).nullable(),
            blockedBy: z.array(z.string()),
            /** The latest meeting's decision about it. */
            resolved: z
              .object({ resolution: Uuid, meeting: z.string(), heldOn: IsoDay, positive: z.boolean() })
              .nullable(),
            designated: z
              .object({ name: z.string(), decidedOn: IsoDay, documentNumber: z.string().nullable() })
              .nullable(),
          }),
        ),
      }),
    ),
    allowed: Allowed,
  }),
);

/** 命名: names the listed applications. A name that departs from the rule needs a reason (R22). Fewer than planned is normal (S26), more is refused. */
export const designate = command(
  'designate',
  '下达决定',
  z.object({
    campaign: Uuid,
    documentNumber: z.string().trim().max(60).optional(),
    decidedOn: IsoDay,
    note: z.string().max(2000).optional(),
    /** The meeting that decided; it must have agreed to all of them. */
    resolution: Uuid.optional(),
    items: z
      .array(
        z.object({
          application: Uuid,
          name: z.string().trim().min(2).max(80),
          nameReason: Reason.optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  z.object({ designation: Uuid, named: z.number().int() }),
);
/** A county names its own studio on the county track: a decision file instead of an opinion chain (R4, S23). Uses `attachScan` + this one. */

const NamedTrack = z.object({
  track: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  reconfirms: z.boolean(),
  shared: z.boolean(),
  planned: z.number().int().nullable(),
  total: z.number().int(),
  rows: z.array(
    z.object({
      application: Uuid,
      name: z.string(),
      body: Uuid,
      bodyName: z.string(),
      unitName: z.string(),
      leadName: z.string(),
      /** What was corrected since, in words (3.7). */
      corrected: z.string().nullish(),
    }),
  ),
});

/**
 * The naming decisions of a year with their lists, newest first; a body sees its own. Papers:
 * `/api/v1/papers/decision/<designation>.pdf`, lists `/api/v1/papers/named/<designation>.pdf` and `exports/named.xlsx`.
 */
export const designationDecisions = query(
  'designationDecisions',
  '已下达的决定',
  z.object({ campaign: Uuid }),
  z.object({
    decisions: z.array(
      z.object({
        designation: Uuid,
        /** The body that named its own; null: the city. */
        body: Uuid.nullable(),
        issuer: z.string(),
        documentNumber: z.string().nullable(),
        decidedOn: IsoDay,
        note: z.string(),
        meeting: z.object({ resolution: Uuid, title: z.string(), heldOn: IsoDay }).nullable(),
        tracks: z.array(NamedTrack),
      }),
    ),
  }),
);

/** Which list of those named as XLSX, and in what order. */
export const NamedListFilter = z.object({
  campaign: Uuid,
  designation: Uuid,
  order: z.enum(listOrders).default('body'),
});
