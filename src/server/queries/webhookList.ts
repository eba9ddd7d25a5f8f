import { webhookList as contract } from '../../contract/outbox.ts';
import { allow } from '../../core/refusals.ts';
import { webhooksOf } from '../store/webhooks.ts';
import { defineQuery } from './query.ts';

/** The web-hooks with how the last message went. The address is a key: only its host is told. */
export const webhookList = defineQuery({
  contract,
  action: 'keepWebhook',
  async answer(tx, _input, context) {
    const rows = await webhooksOf(tx, context.actor.tenant);
    return allow({
      hooks: rows.map(({ url, lastAt, state, fault, answer, ...hook }) => ({
        ...hook,
        host: new URL(url).host,
        last: lastAt && state ? { at: lastAt.toISOString(), state, fault, answer } : null,
      })),
    });
  },
});
