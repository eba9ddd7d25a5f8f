import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Nothing, Reason, Uuid } from './shapes.ts';

/** How a body's receipt of the circular became known. */
export const ConfirmedHow = z.enum(['online', 'phone']);

const Count = z.number().int();
/** 送达与确认: of all bodies for the city, of the own ones for a body. */
export const circularReceipts = query(
  'circularReceipts',
  '通知的送达和确认',
  z.object({ campaign: Uuid }),
  z.object({
    today: IsoDay,
    rows: z.array(
      z.object({
        body: Uuid,
        name: z.string(),
        sentAt: Moment,
        openedAt: Moment.nullable(),
        confirmedAt: Moment.nullable(),
        how: ConfirmedHow.nullable(),
        confirmedBy: z.string().nullable(),
        calledOn: IsoDay.nullable(),
        caller: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    counts: z.object({ sent: Count, opened: Count, confirmed: Count, online: Count, phone: Count }),
    allowed: Allowed,
  }),
);

/** A body looks at the circular for the first time; later looks change nothing. */
export const openCircular = command(
  'openCircular',
  '打开通知',
  z.object({ campaign: Uuid, body: Uuid }),
  Nothing,
);

/** 确认收到. */
export const confirmCircular = command(
  'confirmCircular',
  '确认收到通知',
  z.object({ campaign: Uuid, body: Uuid }),
  Nothing,
);

/** 电话确认: the city writes down when it spoke with whom. */
export const recordConfirmation = command(
  'recordConfirmation',
  '登记电话确认',
  z.object({
    campaign: Uuid,
    body: Uuid,
    calledOn: IsoDay,
    caller: z.string().trim().min(1, '请填写通话对方').max(60),
    note: Reason,
  }),
  Nothing,
);

export const Contact = z.object({ name: z.string(), phone: z.string(), email: z.string() });

/** Whom to ask, for everybody: what the city set, else what the programme says. */
export const campaignContact = query(
  'campaignContact',
  '联系人',
  z.object({ campaign: Uuid }),
  z.object({
    union: z.string(),
    department: z.string(),
    contact: Contact,
    /** When the city set it after publishing; null: as published. */
    setAt: Moment.nullable(),
    allowed: Allowed,
  }),
);

export const setContact = command(
  'setContact',
  '设置联系人',
  z.object({
    campaign: Uuid,
    name: z.string().trim().max(60),
    phone: z
      .string()
      .trim()
      .max(60)
      .regex(/^[0-9+()（）、，,转 -]*$/, '电话只能有数字、空格、括号、横线和“转”'),
    email: z
      .string()
      .trim()
      .max(120)
      .regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, '请按 name@example.org 的样子填写'),
  }),
  Nothing,
);
