import { reportUse as contract } from '../../contract/subsidies.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { reportUse as decide } from '../../core/subsidy/reportUse.ts';
import { insertLine } from '../store/subsidyLines.ts';
import { defineCommand } from './command.ts';
import { lineEvent, loadMoneyOfLine, ownUploads } from './moneyOf.ts';

/** 使用报告 of the unit: for an allowed use, with the invoice, no more than is left (专款专用, F28). */
export const reportUse = defineCommand({
  contract,
  action: 'reportUse',
  load: async (tx, { payment, vouchers }, context) => {
    const money = await loadMoneyOfLine(tx, context, payment);
    if (!money.ok) return money;
    return allow({ ...money.change, own: await ownUploads(tx, context, vouchers) });
  },
  decide: ({ entitled, lines, today, own }, input, context) => {
    const decided = decide({ lines, uses: entitled.track.outcomes?.uses, today }, input);
    if (!decided.ok) return decided;
    if (input.vouchers.length === 0) return refuse('voucherMissing', {});
    return own ? allow({ id: context.newId() }) : refuse('uploadUnknown', {});
  },
  save: async (tx, { id }, context, { entitled }, input) => {
    const { payment: ofLine, amount, on, use: allowedUse, note: reason, vouchers, voucherNumber } = input;
    const line = {
      id,
      kind: 'use',
      amount,
      on,
      allowedUse,
      reason,
      vouchers,
      voucherNumber,
      ofLine,
    } as const;
    await insertLine(tx, context, entitled.facts, line);
    return allow({ line: id });
  },
  events: ({ id: line }, { entitled }, { amount, payment }) => [
    lineEvent('reportUse', entitled, { line, amount, payment }),
  ],
});
