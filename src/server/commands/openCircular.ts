import { openCircular as contract } from '../../contract/circulars.ts';
import { allow } from '../../core/refusals.ts';
import { markOpened } from '../store/circularReceipts.ts';
import { circularEvent, loadReceipt } from './circular.ts';
import { defineCommand } from './command.ts';

/** The body's own officer opens the circular; only the first time is written down (F3). */
export const openCircular = defineCommand({
  contract,
  action: 'confirmCircular',
  load: loadReceipt,
  decide: ({ receipt }) => allow({ first: receipt.openedAt === null }),
  save: async (tx, { first }, context, _loaded, input) => {
    if (first) await markOpened(tx, context, input);
    return allow({});
  },
  events: ({ first }, _loaded, input) => (first ? [circularEvent('openCircular', input)] : []),
});
