import { removeWebhook as contract } from '../../contract/outbox.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { endWebhook, webhooksOf } from '../store/webhooks.ts';
import { defineCommand } from './command.ts';

/** Takes a web-hook out of use; what still waits for it is not sent. */
export const removeWebhook = defineCommand({
  contract,
  action: 'removeWebhook',
  load: async (tx, { webhook }, { actor }) => {
    const [found] = await webhooksOf(tx, actor.tenant, webhook);
    return found ? allow({ subject: {} }) : refuse('notFound', { what: '个机器人' });
  },
  decide: (_loaded, { webhook }) => allow({ webhook }),
  save: async (tx, { webhook }, context) => {
    await endWebhook(tx, context, webhook);
    return allow({});
  },
  events: ({ webhook }) => [{ action: 'removeWebhook', subjectKind: 'webhook', subject: webhook }],
});
