import { z } from 'zod';
import { entryKinds } from '../core/receipt/paperEntry.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Reason, State, Uuid } from './shapes.ts';

const Count = z.number().int().min(0).max(999);
const Short = z.string().trim().min(1).max(60);
const Note = z.string().trim().max(500);
/** Which paper: of an application by the programme's list of materials, or (no application) of the body. */
const Item = z.object({ application: Uuid.optional(), material: z.string().max(100) });

/** 收件: what a body handed over the desk, in one act. 送达日期 before today needs the reason. */
export const receivePapers = command(
  'receivePapers',
  '收件登记',
  z.object({
    campaign: Uuid,
    body: Uuid,
    /** 送达人. */
    handedInBy: Short,
    /** 送达日期. */
    deliveredOn: IsoDay,
    reason: Reason.optional(),
    note: Note.optional(),
    items: z
      .array(
        Item.extend({
          copies: Count,
          /** Of the copies, how many are originals. */
          originals: Count,
          shelf: Short.optional(),
          /** 补件日期 of what is still short. */
          supplementBy: IsoDay.optional(),
          note: Note.optional(),
        }),
      )
      .min(1)
      .max(2000),
  }),
  z.object({ receipt: Uuid, number: z.string(), missing: Count }),
);

/** 更正收件: an entry as it should have been; the old one stays in the record. 0 copies: it did not come at all. */
export const correctReceipt = command(
  'correctReceipt',
  '更正收件',
  z.object({
    entry: Uuid,
    copies: Count,
    originals: Count,
    shelf: Short.optional(),
    supplementBy: IsoDay.optional(),
    note: Note.optional(),
    reason: Reason,
  }),
  z.object({ entry: Uuid }),
);

/** 退还原件, with the day and who took them; `backBy`: only lent. */
export const returnOriginals = command(
  'returnOriginals',
  '退还原件',
  z.object({
    campaign: Uuid,
    body: Uuid,
    handedTo: Short,
    handedOn: IsoDay,
    backBy: IsoDay.optional(),
    note: Note.optional(),
    items: z
      .array(Item.extend({ originals: Count.min(1) }))
      .min(1)
      .max(2000),
  }),
  z.object({ slip: Uuid, number: z.string() }),
);

const Entry = z.object({
  entry: Uuid,
  kind: z.enum(entryKinds),
  application: Uuid.nullable(),
  material: z.string(),
  title: z.string(),
  /** File number and studio, or '' for a paper of the body. */
  of: z.string(),
  copies: Count,
  originals: Count,
  shelf: z.string().nullable(),
  supplementBy: IsoDay.nullable(),
  note: z.string().nullable(),
  /** It holds now; otherwise a later receipt stated it anew. */
  current: z.boolean(),
  /** Why it was corrected. */
  correction: z.string().nullable(),
});
export const PaperRow = z.object({
  material: z.string(),
  title: z.string(),
  /** What the product prints as this paper, for its code. */
  paper: z.string().nullable(),
  /** Null: not asked for (a whole pile, or of an application that left the list). */
  expected: z.object({ copies: Count, originals: Count }).nullable(),
  /** Awaited now; a row that is not due is taken in and never missing. */
  due: z.boolean(),
  copies: Count,
  originals: Count,
  originalsHere: Count,
  electronic: z.boolean(),
  /** What it must bear. */
  stamp: z.enum(['none', 'seal', 'financeSeal']),
  shelf: z.string().nullable(),
  missing: z.object({ copies: Count, originals: Count }),
  supplementBy: IsoDay.nullable(),
  missingNote: z.string().nullable(),
  complete: z.boolean(),
});

/** A body's whole pile: what is expected, what came, what is missing, and every receipt. */
export const receiptDesk = query(
  'receiptDesk',
  '收件登记',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    body: Uuid,
    bodyName: z.string(),
    /** As it stands in the codes of its summary. */
    bodyCode: z.string(),
    today: IsoDay,
    filing: z.object({ receivedAt: Moment, late: z.boolean(), paperOn: IsoDay.nullable() }).nullable(),
    deadline: z.object({ title: z.string(), due: IsoDay.nullable(), printed: z.string() }).nullable(),
    /** 送达日期 of the body's own paper that counts for the deadline. */
    paperOn: IsoDay.nullable(),
    groups: z.array(
      z.object({
        application: Uuid.nullable(),
        fileNumber: z.string(),
        studioName: z.string(),
        hostUnit: z.string(),
        trackTitle: z.string(),
        state: State.nullable(),
        version: z.string().nullable(),
        rows: z.array(PaperRow),
      }),
    ),
    receipts: z.array(
      z.object({
        receipt: Uuid,
        number: z.string(),
        handedInBy: z.string(),
        deliveredOn: IsoDay,
        reason: z.string().nullable(),
        note: z.string().nullable(),
        recordedAt: Moment,
        byName: z.string(),
        entries: z.array(Entry),
      }),
    ),
    returns: z.array(
      z.object({
        slip: Uuid,
        number: z.string(),
        handedTo: z.string(),
        handedOn: IsoDay,
        backBy: IsoDay.nullable(),
        entries: z.array(Entry),
      }),
    ),
    allowed: Allowed,
  }),
);

/** Every body with its pile: expected, received, missing, the next 补件日期. */
export const receiptList = query(
  'receiptList',
  '收件情况',
  z.object({ campaign: Uuid }),
  z.object({
    today: IsoDay,
    bodies: z.array(
      z.object({
        body: Uuid,
        bodyName: z.string(),
        bodyCode: z.string(),
        filedAt: Moment.nullable(),
        applications: Count,
        /** Papers (rows of the pile) that are due, and how many of them are complete. */
        papers: z.number().int(),
        complete: z.number().int(),
        copies: z.number().int(),
        /** Originals that lie here. */
        originalsHere: z.number().int(),
        receipts: z.number().int(),
        lastDeliveredOn: IsoDay.nullable(),
        /** The earliest 补件日期 that is still open. */
        supplementBy: IsoDay.nullable(),
      }),
    ),
    allowed: Allowed,
  }),
);

/** Originals: still here, lent, given back. */
export const originalsOut = query(
  'originalsOut',
  '原件',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    today: IsoDay,
    originals: z.array(
      z.object({
        /** Whose year it came in; an earlier one's originals stay in sight until they are back (3.7). */
        campaign: Uuid,
        campaignTitle: z.string(),
        earlier: z.boolean(),
        body: Uuid,
        bodyName: z.string(),
        application: Uuid.nullable(),
        fileNumber: z.string(),
        studioName: z.string(),
        hostUnit: z.string(),
        material: z.string(),
        title: z.string(),
        received: Count,
        here: Count,
        /** Lent and not yet back. */
        lent: Count,
        shelf: z.string().nullable(),
        returns: z.array(
          z.object({
            entry: Uuid,
            slip: Uuid,
            number: z.string(),
            originals: Count,
            handedTo: z.string(),
            handedOn: IsoDay,
            backBy: IsoDay.nullable(),
          }),
        ),
      }),
    ),
    allowed: Allowed,
  }),
);
