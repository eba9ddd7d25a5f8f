import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Reason, Uuid } from './shapes.ts';

/** What was agreed by telephone (domain 3.7): the day and who called. */
const Agreed = z.object({ on: IsoDay, with: z.string().trim().min(1).max(100) });

/** One body's quota, live: "还剩 2 个". */
export const bodyQuota = query(
  'bodyQuota',
  '名额',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    body: Uuid,
    bodyName: z.string(),
    row: z.string(),
    /** Other bodies that share the places of this row (S34). */
    sharedWith: z.array(z.string()),
    tiers: z.array(
      z.object({
        tier: z.string(),
        label: z.string(),
        places: z.number().int().nullable(),
        used: z.number().int(),
        left: z.number().int().nullable(),
      }),
    ),
    filing: z
      .object({
        id: Uuid,
        kind: z.string(),
        receivedAt: Moment,
        late: z.boolean(),
        sealed: z.boolean(),
        count: z.number().int(),
      })
      .nullable(),
    deadline: z
      .object({
        title: z.string(),
        /** null: 常年受理. */
        due: IsoDay.nullable(),
        printed: z.string(),
        span: z.string(),
        daysLeft: z.number().int().nullable(),
        open: z.boolean(),
        extended: z.boolean(),
        /** 送达日期 of the body's paper, by which it is still on time after the day. */
        onPaper: IsoDay.nullable(),
      })
      .nullable(),
    allowed: Allowed,
  }),
);

/** The whole matrix (附件1) with what is used, and the arithmetic of its columns and rows. */
export const quotaMatrix = query(
  'quotaMatrix',
  '名额分配表',
  z.object({ campaign: Uuid }),
  z.object({
    title: z.string(),
    tiers: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        printedTotal: z.number().int().nullable(),
        /** What the rows come to, in words: with ranges, from the lower ends to the upper ones. */
        sum: z.string(),
        /** The printed total cannot come from the rows. */
        differs: z.boolean(),
      }),
    ),
    rows: z.array(
      z.object({
        id: Uuid,
        code: z.string(),
        label: z.string(),
        reserve: z.boolean(),
        holders: z.array(z.string()),
        cells: z.record(
          z.string(),
          z.object({
            text: z.string(),
            places: z.number().int().nullable(),
            used: z.number().int(),
            /** Places that came (above 0) or went since the table was handed down. */
            moved: z.number().int(),
          }),
        ),
      }),
    ),
    notes: z.array(
      z.object({ level: z.enum(['error', 'warning', 'note']), text: z.string(), acknowledged: z.boolean() }),
    ),
    changes: z.array(
      z.object({
        at: Moment,
        kind: z.string(),
        tier: z.string(),
        count: z.number().int(),
        from: z.string(),
        to: z.string(),
        reason: z.string(),
        agreed: Agreed.nullable(),
        byName: z.string(),
      }),
    ),
    allowed: Allowed,
  }),
);

/** The city gives a reserve place (其他) to a body's row with a reason; nobody gets more than is there. */
export const grantReserve = command(
  'grantReserve',
  '下达机动名额',
  z.object({
    campaign: Uuid,
    body: Uuid,
    tier: z.string(),
    count: z.number().int().min(1).max(50),
    reason: Reason,
    agreed: Agreed.optional(),
  }),
  z.object({ places: z.number().int() }),
);

/** Agreed by phone: places move from one row to another, with date and caller in the reason. */
export const transferQuota = command(
  'transferQuota',
  '调剂名额',
  z.object({
    campaign: Uuid,
    from: Uuid,
    to: Uuid,
    tier: z.string(),
    count: z.number().int().min(1).max(50),
    reason: Reason,
    agreed: Agreed.optional(),
  }),
  z.object({}),
);

/** 签批人: who decided, beside who typed it. */
const Signer = z.string().trim().min(1).max(60);

/** One body gets more time, with reason and who signed it; only later than the date that holds now. */
export const extendDeadline = command(
  'extendDeadline',
  '延期',
  z.object({ campaign: Uuid, body: Uuid, deadline: z.string(), due: IsoDay, reason: Reason, signer: Signer }),
  z.object({ due: IsoDay }),
);
