import { z } from 'zod';
import { channels, deliveryStates, messageKinds } from '../core/outbox/message.ts';
import { sendFaults } from '../core/outbox/sending.ts';
import { hookKinds } from '../core/outbox/webhook.ts';
import { command, query } from './contract.ts';
import { Moment, Nothing, Uuid } from './shapes.ts';

/** What the ledger is filtered by. */
export const OutboxFilter = z.object({
  campaign: Uuid.optional(),
  state: z.enum(deliveryStates).optional(),
  channel: z.enum(channels).optional(),
  kind: z.enum(messageKinds).optional(),
  body: Uuid.optional(),
});
export type OutboxFilter = z.infer<typeof OutboxFilter>;

/** 消息台账: every message on every way, newest first, with counts and what hindered it (R20). */
export const outboxLedger = query(
  'outboxLedger',
  '消息台账',
  OutboxFilter.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  z.object({
    rows: z.array(
      z.object({
        delivery: Uuid,
        kind: z.enum(messageKinds),
        channel: z.enum(channels),
        title: z.string(),
        /** The person, or what the web-hook is called. */
        recipient: z.string(),
        bodyName: z.string().nullable(),
        state: z.enum(deliveryStates),
        /** Waits for the daily digest. */
        held: z.boolean(),
        attempts: z.number().int(),
        fault: z.enum(sendFaults).nullable(),
        answer: z.string().nullable(),
        at: Moment,
        nextAt: Moment,
        sentAt: Moment.nullable(),
        openedAt: Moment.nullable(),
      }),
    ),
    /** By state, within the rest of the filter. */
    counts: z.record(z.enum(deliveryStates), z.number().int()),
    pages: z.number().int(),
    /** Waiting for more than an hour without being held: something is wrong. */
    stuck: z.number().int(),
  }),
);
/** 重试: the named ones, or all that failed within the filter. */
export const retryDeliveries = command(
  'retryDeliveries',
  '重新发送',
  z.union([
    z.object({ deliveries: z.array(Uuid).min(1).max(500) }),
    z.object({ all: z.literal(true), filter: OutboxFilter }),
  ]),
  z.object({ retried: z.number().int() }),
);

const Hook = z.object({
  webhook: Uuid,
  kind: z.enum(hookKinds),
  title: z.string(),
  body: Uuid.nullable(),
  bodyName: z.string().nullable(),
  /** Only the host: the rest of the address is a key. */
  host: z.string(),
  signed: z.boolean(),
  last: z
    .object({
      at: Moment,
      state: z.enum(deliveryStates),
      fault: z.enum(sendFaults).nullable(),
      answer: z.string().nullable(),
    })
    .nullable(),
});
export const webhookList = query(
  'webhookList',
  '网络机器人',
  z.object({}),
  z.object({ hooks: z.array(Hook) }),
);
/** A web-hook of the city (no body) or of one body. Address and secret are not shown again. */
export const keepWebhook = command(
  'keepWebhook',
  '登记网络机器人',
  z.object({
    kind: z.enum(hookKinds),
    body: Uuid.optional(),
    title: z.string().trim().min(1).max(60),
    url: z.string().trim().min(1).max(1000),
    secret: z.string().trim().max(200).optional(),
  }),
  z.object({ webhook: Uuid }),
);
export const removeWebhook = command('removeWebhook', '移除网络机器人', z.object({ webhook: Uuid }), Nothing);
/** Sends a word of trial; how it went stands in the list and in the ledger. */
export const testWebhook = command('testWebhook', '试发', z.object({ webhook: Uuid }), Nothing);
