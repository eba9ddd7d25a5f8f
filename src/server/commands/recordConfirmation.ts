import { recordConfirmation as contract } from '../../contract/circulars.ts';
import { confirmByPhone } from '../../core/campaign/circularReceipt.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { saveConfirmation } from '../store/circularReceipts.ts';
import { circularEvent, loadReceipt } from './circular.ts';
import { defineCommand } from './command.ts';

/** 已电话确认: a silent body said on the telephone that it has the circular (domain 3.7). The log names no caller. */
export const recordConfirmation = defineCommand({
  contract,
  action: 'recordConfirmation',
  load: loadReceipt,
  decide: ({ receipt }, { calledOn, caller, note }, context) =>
    confirmByPhone(receipt, { calledOn, caller, note }, today(context.receivedAt, context.timeZone)),
  save: async (tx, change, context, _loaded, input) => {
    await saveConfirmation(tx, context, input, change);
    return allow({});
  },
  events: ({ how, calledOn }, _loaded, input) => [
    circularEvent('recordConfirmation', input, { how, calledOn }),
  ],
});
