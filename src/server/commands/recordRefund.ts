import { recordRefund as contract } from '../../contract/subsidies.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { recordRefund as decide } from '../../core/subsidy/reportUse.ts';
import { insertLine } from '../store/subsidyLines.ts';
import { defineCommand } from './command.ts';
import { lineEvent, loadMoneyOfLine, ownUploads } from './moneyOf.ts';

/** 登记退回: what was not used, or not for what it was given, came back to the payer. */
export const recordRefund = defineCommand({
  contract,
  action: 'paySubsidy',
  load: async (tx, { payment, vouchers }, context) => {
    const money = await loadMoneyOfLine(tx, context, payment);
    if (!money.ok) return money;
    return allow({ ...money.change, own: await ownUploads(tx, context, vouchers) });
  },
  decide: ({ lines, today, own }, input, context) => {
    const decided = decide({ lines, uses: undefined, today }, input);
    if (!decided.ok) return decided;
    return own ? allow({ id: context.newId() }) : refuse('uploadUnknown', {});
  },
  save: async (tx, { id }, context, { entitled }, input) => {
    const { payment: ofLine, amount, on, note: reason, vouchers, voucherNumber } = input;
    const line = { id, kind: 'refund', amount, on, reason, vouchers, voucherNumber, ofLine } as const;
    await insertLine(tx, context, entitled.facts, line);
    return allow({ line: id });
  },
  events: ({ id: line }, { entitled }, { amount, payment }) => [
    lineEvent('recordRefund', entitled, { line, amount, payment }),
  ],
});
