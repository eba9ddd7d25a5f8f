import { keepWebhook as contract } from '../../contract/outbox.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { mayBeHook } from '../outbox/hooks/openAddress.ts';
import { bodyOf } from '../store/bodies.ts';
import { insertWebhook } from '../store/webhooks.ts';
import { defineCommand } from './command.ts';

/** A web-hook for the city or for one body; refused unless https, or http on our own machine. Where it may lead is asked again at each sending. */
export const keepWebhook = defineCommand({
  contract,
  action: 'keepWebhook',
  load: async (tx, { body }, context) => {
    const known = body === undefined || (await bodyOf(tx, context.actor.tenant, body)) !== undefined;
    return known ? allow({ subject: {} }) : refuse('notFound', { what: '个推荐单位' });
  },
  decide: (_loaded, { kind, body, title, url, secret }, context) =>
    mayBeHook(url)
      ? allow({ webhook: context.newId(), kind, body: body ?? null, title, url, secret: secret || null })
      : refuse('hookAddressRefused', {}),
  save: async (tx, change, context) => {
    await insertWebhook(tx, context, change);
    return allow({ webhook: change.webhook });
  },
  events: ({ webhook, kind, body }) => [
    { action: 'keepWebhook', subjectKind: 'webhook', subject: webhook, detail: { kind, body } },
  ],
});
