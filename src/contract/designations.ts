import { z } from 'zod';
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
