import { z } from 'zod';
import { readAmount } from '../core/subsidy/amount.ts';
import { lineKinds } from '../core/subsidy/totals.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Reason, Uuid } from './shapes.ts';

/** Yuan as people type it; kept in plain digits. Floating point is never asked. */
const Amount = z
  .string()
  .trim()
  .max(40)
  .refine(
    (text) => readAmount(text) !== undefined,
    '金额要大于 0，写成 5000 或 5000.50，单位元，最多两位小数',
  )
  .overwrite((text) => readAmount(text) ?? text);
const Line = z.string().trim();
const Vouchers = z.array(Uuid).max(20).default([]);
const Money = z.string();
const TotalsShape = z.object({
  approved: Money,
  paid: Money,
  used: Money,
  refunded: Money,
  unpaid: Money,
  balance: Money,
});
const Voucher = z.object({ upload: Uuid, name: z.string(), number: z.string() });
const LineShape = z.object({
  line: Uuid,
  kind: z.enum(lineKinds),
  /** Negative: a counter-entry. */
  amount: Money,
  on: IsoDay,
  period: z.string(),
  payee: z.string(),
  account: z.string(),
  payeeNote: z.string(),
  use: z.string(),
  reason: z.string(),
  resolution: Uuid.nullable(),
  /** The line that this one undoes. */
  counters: Uuid.nullable(),
  countered: z.boolean(),
  ofLine: Uuid.nullable(),
  /** Of an approval: still to be paid; of a payment: still to be accounted for. */
  left: Money,
  byName: z.string(),
  vouchers: z.array(Voucher),
});
export const StudioMoney = z.object({
  application: Uuid,
  studioName: z.string(),
  unitName: z.string(),
  trackTitle: z.string(),
  totals: TotalsShape,
  lines: z.array(LineShape),
  grants: z.array(
    z.object({
      key: z.string(),
      every: z.enum(['once', 'year', 'project']),
      grade: z.string(),
      /** Null: the programme leaves it open (S8). */
      amount: Money.nullable(),
      years: z.number().int().nullable(),
      fromYear: z.number().int(),
      /** In words; empty: can be approved. */
      missing: z.array(z.string()),
      /** Periods that are approved already. */
      approved: z.array(z.string()),
    }),
  ),
  /** What it may be spent on; empty: no list. */
  uses: z.array(z.string()),
  resolution: z.object({ resolution: Uuid, title: z.string() }).nullable(),
});

/** 补助台账: by body and studio with totals at every level, and what earlier years left open (F28, 3.7). */
export const subsidyLedger = query(
  'subsidyLedger',
  '补助台账',
  z.object({ campaign: Uuid }),
  z.object({
    today: IsoDay,
    totals: TotalsShape,
    bodies: z.array(
      z.object({ body: Uuid, bodyName: z.string(), totals: TotalsShape, studios: z.array(StudioMoney) }),
    ),
    /** Unpaid, or paid and not accounted for, of earlier years. */
    earlier: z.array(
      z.object({
        campaignTitle: z.string(),
        bodyName: z.string(),
        studio: StudioMoney,
      }),
    ),
    allowed: Allowed,
  }),
);

/** What one studio was given and has spent: the page of its unit. */
export const studioSubsidy = query(
  'studioSubsidy',
  '一个工作室的补助',
  z.object({ application: Uuid }),
  z.object({ today: IsoDay, money: StudioMoney.nullable(), allowed: Allowed }),
);

/** 审批. `amount` only where the programme leaves it open; then a resolution or the number of its paper says who decided it. */
export const approveSubsidy = command(
  'approveSubsidy',
  '审批补助',
  z.object({
    application: Uuid,
    grant: Line.max(100),
    amount: Amount.optional(),
    period: Line.max(60).default(''),
    on: IsoDay,
    resolution: Uuid.optional(),
    basis: Line.max(200).default(''),
  }),
  z.object({ line: Uuid }),
);

/** 拨付. Of the account only the bank and the last four digits are asked and kept. */
export const paySubsidy = command(
  'paySubsidy',
  '拨付补助',
  z.object({
    approval: Uuid,
    amount: Amount,
    on: IsoDay,
    payee: Line.min(1).max(100),
    bank: Line.max(60).default(''),
    lastFour: Line.regex(/^(\d{4})?$/, '只填账号最后四位数字').default(''),
    payeeNote: Line.max(500).default(''),
    vouchers: Vouchers,
    voucherNumber: Line.max(60).default(''),
  }),
  z.object({ line: Uuid }),
);

/** 使用报告, with the invoices. */
export const reportUse = command(
  'reportUse',
  '报告补助使用',
  z.object({
    payment: Uuid,
    amount: Amount,
    on: IsoDay,
    use: Line.min(1).max(60),
    note: Line.max(500).default(''),
    vouchers: Vouchers,
    voucherNumber: Line.max(60).default(''),
  }),
  z.object({ line: Uuid }),
);

/** 退回: what was not used came back. */
export const recordRefund = command(
  'recordRefund',
  '登记退回',
  z.object({
    payment: Uuid,
    amount: Amount,
    on: IsoDay,
    note: Line.max(500).default(''),
    vouchers: Vouchers,
    voucherNumber: Line.max(60).default(''),
  }),
  z.object({ line: Uuid }),
);

/** 冲销: the only way to correct a line. */
export const counterLine = command(
  'counterLine',
  '冲销',
  z.object({ line: Uuid, reason: Reason }),
  z.object({ line: Uuid }),
);

/** 补交凭证 to a movement that stands. */
export const addVoucher = command(
  'addVoucher',
  '补交凭证',
  z.object({ line: Uuid, vouchers: z.array(Uuid).min(1).max(20), voucherNumber: Line.max(60).default('') }),
  z.object({ line: Uuid }),
);

/** 经审核对: for every payment the papers behind it; what is missing is said in words. */
export const moneyTrail = query(
  'moneyTrail',
  '经审核对',
  z.object({ campaign: Uuid }),
  z.object({
    payments: z.array(
      z.object({
        payment: Uuid,
        application: Uuid,
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        amount: Money,
        on: IsoDay,
        payee: z.string(),
        account: z.string(),
        payeeNote: z.string(),
        countered: z.boolean(),
        vouchers: z.array(Voucher),
        approval: z.object({ amount: Money, on: IsoDay, byName: z.string(), basis: z.string() }).nullable(),
        resolution: z.object({ resolution: Uuid, title: z.string() }).nullable(),
        inspection: z.object({ sheet: Uuid, result: z.string(), on: IsoDay }).nullable(),
        designation: z.object({ title: z.string(), on: IsoDay }).nullable(),
        uses: z.array(z.object({ amount: Money, on: IsoDay, use: z.string(), vouchers: z.array(Voucher) })),
        used: Money,
        refunded: Money,
        left: Money,
        /** In words; empty: nothing is missing. */
        faults: z.array(z.string()),
      }),
    ),
    totals: TotalsShape,
  }),
);
