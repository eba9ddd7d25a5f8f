import { outboxWords } from '../../contract/messageWords.zh.ts';
import { testWebhook as contract } from '../../contract/outbox.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { insertDeliveries, insertMessage } from '../store/messages.ts';
import { webhooksOf } from '../store/webhooks.ts';
import { defineCommand } from './command.ts';

/** A word of trial to a web-hook, on the way that all messages take. */
export const testWebhook = defineCommand({
  contract,
  action: 'testWebhook',
  load: async (tx, { webhook }, { actor }) => {
    const [found] = await webhooksOf(tx, actor.tenant, webhook);
    return found ? allow({ subject: {}, body: found.body }) : refuse('notFound', { what: '个机器人' });
  },
  decide: ({ body }, { webhook }, context) =>
    allow({ webhook, body, message: context.newId(), delivery: context.newId() }),
  async save(tx, { webhook, body, message, delivery: id }, context) {
    const { actor, receivedAt: at } = context;
    const about = { kind: 'testHook' as const, ...outboxWords.testHook, subject: webhook, urgent: true };
    await insertMessage(tx, context, message, about);
    const to = { channel: 'webhook', webhook, body, state: 'queued', once: message };
    await insertDeliveries(tx, [{ tenant: actor.tenant, id, message, at, next_at: at, ...to }]);
    return allow({});
  },
  events: ({ webhook }) => [{ action: 'testWebhook', subjectKind: 'webhook', subject: webhook }],
});
