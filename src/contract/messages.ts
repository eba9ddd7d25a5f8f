import { z } from 'zod';
import { deliveryStates, mailChoices, messageKinds } from '../core/outbox/message.ts';
import { sendFaults } from '../core/outbox/sending.ts';
import { command, query } from './contract.ts';
import { Moment, Nothing, Uuid } from './shapes.ts';

/** One's own messages, unread first, then newest first. */
export const messageList = query(
  'messageList',
  '我的消息',
  z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  z.object({
    messages: z.array(
      z.object({
        delivery: Uuid,
        kind: z.enum(messageKinds),
        title: z.string(),
        text: z.string(),
        link: z.string().nullable(),
        urgent: z.boolean(),
        at: Moment,
        openedAt: Moment.nullable(),
      }),
    ),
    unread: z.number().int(),
    pages: z.number().int(),
  }),
);
/** How many of one's own messages are not read. */
export const unreadCount = query(
  'unreadCount',
  '未读消息数',
  z.object({}),
  z.object({ count: z.number().int() }),
);
/** Marks one's own messages as read: the named ones, or all. */
export const openMessages = command(
  'openMessages',
  '标为已读',
  z.object({ deliveries: z.array(Uuid).min(1).max(200).optional() }),
  z.object({ opened: z.number().int() }),
);

/** One's own address for mail and how often one wants it. */
export const contactPoint = query(
  'contactPoint',
  '收信方式',
  z.object({}),
  z.object({
    email: z.string().nullable(),
    choice: z.enum(mailChoices),
    /** An address that waits for its owner's confirmation, and what became of the mail to it. */
    pending: z
      .object({
        email: z.string(),
        until: Moment,
        state: z.enum(deliveryStates),
        fault: z.enum(sendFaults).nullable(),
      })
      .nullable(),
  }),
);
/** A new address counts once its owner has followed the link of the confirmation mail; blank removes it. */
export const keepContactPoint = command(
  'keepContactPoint',
  '修改收信方式',
  z.object({
    email: z.union([
      z.literal(''),
      z.email({ error: '请填写完整的邮箱地址，例如 name@example.org' }).max(200),
    ]),
    choice: z.enum(mailChoices),
  }),
  z.object({ confirm: z.boolean() }),
);
export const confirmAddress = command(
  'confirmAddress',
  '确认邮箱',
  z.object({ token: z.string().min(20).max(100) }),
  Nothing,
);
