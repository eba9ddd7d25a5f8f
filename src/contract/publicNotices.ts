import { z } from 'zod';
import { objectionChannels, objectionOutcomes } from '../core/publicNotice/objection.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Nothing, Reason, Uuid } from './shapes.ts';

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

/** One objection as the asker may see it: who objected and what was said only for who answers it (S28). */
const Objection = z.object({
  objection: Uuid,
  number: z.number().int(),
  channel: z.enum(objectionChannels),
  application: Uuid.nullable(),
  /** The studio it is about; null: the whole list. */
  about: z.string().nullable(),
  receivedAt: Moment,
  late: z.boolean(),
  answerBy: IsoDay,
  outcome: z.enum(objectionOutcomes).nullable(),
  settledAt: Moment.nullable(),
  told: z
    .object({
      name: z.string(),
      contact: z.string(),
      text: z.string(),
      finding: z.string().nullable(),
      files: z.array(z.object({ upload: Uuid, name: z.string() })),
    })
    .nullable(),
});

/** Where a 公示 stands: not begun, running, over and without a result, with its result, broken off. */
export const noticePhases = ['waiting', 'running', 'over', 'closed', 'ended'] as const;

/** 公示 of a campaign, newest first; what could be published now, by the rules of the programme. */
export const publicNoticeList = query(
  'publicNoticeList',
  '公示',
  z.object({ campaign: Uuid }),
  z.object({
    today: IsoDay,
    /** The rules that the programme has; none: nothing can be published before it is changed (S8). */
    rules: z.array(
      z.object({
        step: z.string().nullable(),
        title: z.string(),
        days: z.number().int(),
        count: z.enum(['workdays', 'calendarDays']),
        order: z.enum(['strokes', 'body']),
        result: z.string(),
        /** What is ready, by who publishes it: null is the city. */
        ready: z.array(
          z.object({
            body: Uuid.nullable(),
            bodyName: z.string(),
            candidates: z.array(
              z.object({
                application: Uuid,
                track: z.string(),
                trackTitle: z.string(),
                bodyName: z.string(),
                studioName: z.string(),
                leadName: z.string(),
                unitName: z.string(),
              }),
            ),
          }),
        ),
      }),
    ),
    contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
    notices: z.array(
      z.object({
        notice: Uuid,
        title: z.string(),
        stepTitle: z.string().nullable(),
        bodyName: z.string().nullable(),
        address: z.string(),
        opensOn: IsoDay,
        endsOn: IsoDay,
        daysLeft: z.number().int(),
        phase: z.enum(noticePhases),
        endedBecause: z.string().nullable(),
        result: z.string().nullable(),
        items: z.array(
          z.object({
            application: Uuid,
            studioName: z.string(),
            leadName: z.string(),
            unitName: z.string(),
            bodyName: z.string(),
            upheld: z.boolean(),
          }),
        ),
        objections: z.array(Objection),
        allowed: Allowed,
      }),
    ),
    allowed: Allowed,
  }),
);

/** The last day of a 公示 that would open on a day, before it is published; and the years whose days off are not announced. */
export const noticePeriod = query(
  'noticePeriod',
  '公示期限试算',
  z.object({ campaign: Uuid, step: z.string().max(60).optional(), opensOn: IsoDay }),
  z.object({ endsOn: IsoDay.nullable(), uncertain: z.array(z.number().int()) }),
);
