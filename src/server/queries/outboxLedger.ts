import { outboxLedger as contract } from '../../contract/outbox.ts';
import { deliveryStates } from '../../core/outbox/message.ts';
import { allow } from '../../core/refusals.ts';
import { ledgerCounts, ledgerPage, stuckCount } from '../store/ledger.ts';
import { defineQuery } from './query.ts';

const size = 50;

/** 消息台账 for the city officer and the system administrator. No address is shown (S28). */
export const outboxLedger = defineQuery({
  contract,
  action: 'seeOutbox',
  async answer(tx, { page, ...filter }, context) {
    const { tenant } = context.actor;
    const found = await ledgerCounts(tx, tenant, filter);
    const counts = Object.fromEntries(deliveryStates.map((state) => [state, found.get(state) ?? 0]));
    const all = filter.state
      ? (found.get(filter.state) ?? 0)
      : [...found.values()].reduce((a, b) => a + b, 0);
    const rows = await ledgerPage(tx, tenant, filter, { size, offset: (page - 1) * size });
    return allow({
      rows: rows.map((row) => ({
        ...row,
        at: row.at.toISOString(),
        nextAt: row.nextAt.toISOString(),
        sentAt: row.sentAt?.toISOString() ?? null,
        openedAt: row.openedAt?.toISOString() ?? null,
      })),
      counts: counts as Record<(typeof deliveryStates)[number], number>,
      pages: Math.max(1, Math.ceil(all / size)),
      stuck: await stuckCount(tx, tenant, context.receivedAt),
    });
  },
});
