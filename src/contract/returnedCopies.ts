import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Uuid } from './shapes.ts';

/**
 * 退回申报表 (R30): sealed forms go back to their units against receipt, one or many into one hand. Recording again with
 * `basedOn` supersedes: the signed receipt comes in later. The slip is `GET /api/v1/papers/copySlip/<copy>.pdf`.
 */
export const returnCopy = command(
  'returnCopy',
  '退回申报表',
  z.object({
    campaign: Uuid,
    toWhom: z.string().trim().min(1).max(80),
    givenOn: IsoDay,
    note: z.string().trim().max(500).default(''),
    /** Scan of the signed slip. */
    receipt: Uuid.optional(),
    items: z
      .array(z.object({ application: Uuid, basedOn: Uuid.nullable().default(null) }))
      .min(1)
      .max(500),
  }),
  z.object({ copies: z.array(z.object({ application: Uuid, copy: Uuid })) }),
);

/** Whose copy has gone back, and whose has not yet. */
export const returnedCopies = query(
  'returnedCopies',
  '申报表退回情况',
  z.object({ campaign: Uuid }),
  z.object({
    forms: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        track: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        copy: z
          .object({
            copy: Uuid,
            toWhom: z.string(),
            givenOn: IsoDay,
            note: z.string(),
            receipt: z.object({ upload: Uuid, name: z.string() }).nullable(),
          })
          .nullable(),
      }),
    ),
    today: IsoDay,
    allowed: Allowed,
  }),
);
