import { retryDeliveries as contract } from '../../contract/outbox.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { requeue } from '../store/ledger.ts';
import { defineCommand } from './command.ts';

/** 重试: queues again what failed or was not sent, the named ones or all within the filter; refused when there is nothing. */
export const retryDeliveries = defineCommand({
  contract,
  action: 'retryDeliveries',
  load: async () => allow({ subject: {} }),
  decide: (_loaded, input) => allow('deliveries' in input ? input : { filter: input.filter }),
  save: async (tx, wanted, { actor, receivedAt }) => {
    const retried = await requeue(tx, actor.tenant, wanted, receivedAt);
    return retried === 0 ? refuse('nothingToRetry', {}) : allow({ retried });
  },
  events: (wanted) => [
    {
      action: 'retryDeliveries',
      subjectKind: 'outbox',
      detail: 'deliveries' in wanted ? { count: wanted.deliveries.length } : { filter: wanted.filter },
    },
  ],
});
