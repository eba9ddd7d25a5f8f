import { confirmCircular as contract } from '../../contract/circulars.ts';
import { confirmOnline } from '../../core/campaign/circularReceipt.ts';
import { allow } from '../../core/refusals.ts';
import { markOpened, saveConfirmation } from '../store/circularReceipts.ts';
import { circularEvent, loadReceipt } from './circular.ts';
import { defineCommand } from './command.ts';

/** 确认收到: the body says so itself, once (F3, R1). */
export const confirmCircular = defineCommand({
  contract,
  action: 'confirmCircular',
  load: loadReceipt,
  decide: ({ receipt }) => confirmOnline(receipt),
  save: async (tx, change, context, _loaded, input) => {
    // Who confirms has seen it, also when the tab was opened by somebody else's link.
    await markOpened(tx, context, input);
    await saveConfirmation(tx, context, input, change);
    return allow({});
  },
  events: ({ how }, _loaded, input) => [circularEvent('confirmCircular', input, { how })],
});
