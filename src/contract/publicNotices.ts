import { z } from 'zod';
import { objectionOutcomes } from '../core/publicNotice/objection.ts';
import { command } from './contract.ts';
import { IsoDay, Nothing, Reason, Uuid } from './shapes.ts';

const line = (most: number) => z.string().trim().min(1).max(most);

/** Whom the public asks and writes to; printed on the page. */
export const NoticeContact = z.object({
  name: line(60),
  phone: line(60),
  address: z.string().trim().max(200).default(''),
  email: z
    .union([z.literal(''), z.email({ error: '请填写完整的邮箱地址，例如 name@example.org' })])
    .default(''),
});

/** 发布公示. The list is frozen as it stands; `answerWorkdays`: in how many workdays an objection is answered. */
export const openPublicNotice = command(
  'openPublicNotice',
  '发布公示',
  z.object({
    campaign: Uuid,
    /** The level that publishes what it agreed to; absent: before the naming. */
    step: z.string().max(60).optional(),
    /** The body that publishes its own. */
    body: Uuid.optional(),
    tracks: z.array(z.string().max(60)).min(1).max(50),
    applications: z.array(Uuid).min(1).max(2000).optional(),
    title: line(120),
    text: z.string().trim().max(4000).default(''),
    opensOn: IsoDay,
    answerWorkdays: z.number().int().min(1).max(60),
    contact: NoticeContact,
  }),
  z.object({ notice: Uuid, address: z.string(), endsOn: IsoDay, listed: z.number().int() }),
);

/** 中止公示: broken off with a reason; those listed may be published again. */
export const endPublicNotice = command(
  'endPublicNotice',
  '中止公示',
  z.object({ notice: Uuid, reason: Reason }),
  Nothing,
);

/** 登记异议 that came on paper or by telephone, with the day and hour it came. */
export const recordObjection = command(
  'recordObjection',
  '登记异议',
  z.object({
    notice: Uuid,
    channel: z.enum(['paper', 'phone']),
    name: line(60),
    contact: line(120),
    application: Uuid.optional(),
    text: line(4000),
    receivedOn: IsoDay,
    receivedTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请按 09:30 的样子填写时间'),
    uploads: z.array(Uuid).max(5, '最多 5 个文件').default([]),
  }),
  z.object({ objection: Uuid, number: z.number().int(), late: z.boolean() }),
);

/** 答复异议: upheld, dismissed or withdrawn, with what was found. */
export const settleObjection = command(
  'settleObjection',
  '答复异议',
  z.object({
    objection: Uuid,
    outcome: z.enum(objectionOutcomes),
    finding: Reason,
    application: Uuid.optional(),
  }),
  Nothing,
);

/** 公示结果 after the last day. */
export const closePublicNotice = command(
  'closePublicNotice',
  '写公示结果',
  z.object({ notice: Uuid }),
  z.object({ result: z.string() }),
);
