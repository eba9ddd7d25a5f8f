import { paySubsidy as contract } from '../../contract/subsidies.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { paySubsidy as decide } from '../../core/subsidy/paySubsidy.ts';
import { insertLine } from '../store/subsidyLines.ts';
import { defineCommand } from './command.ts';
import { lineEvent, loadMoneyOfLine, ownUploads } from './moneyOf.ts';

/** 拨付: to the unit under its name of today or with a reason, never more than is approved; pressed twice it pays once (F28). */
export const paySubsidy = defineCommand({
  contract,
  action: 'paySubsidy',
  load: async (tx, { approval, vouchers }, context) => {
    const money = await loadMoneyOfLine(tx, context, approval);
    if (!money.ok) return money;
    return allow({ ...money.change, own: await ownUploads(tx, context, vouchers) });
  },
  decide: ({ entitled, lines, today, own }, input, context) => {
    const decided = decide({ lines, unitName: entitled.facts.unitName, today }, input);
    if (!decided.ok) return decided;
    return own ? allow({ id: context.newId(), period: decided.change.period }) : refuse('uploadUnknown', {});
  },
  save: async (tx, { id, period }, context, { entitled }, input) => {
    const { approval: ofLine, amount, on, payee, bank, lastFour, payeeNote, vouchers, voucherNumber } = input;
    const account = [bank, lastFour && `尾号 ${lastFour}`].filter(Boolean).join(' ');
    await insertLine(tx, context, entitled.facts, {
      ...{ id, kind: 'payment', amount, on, period, payee, account, payeeNote },
      ...{ vouchers, voucherNumber, ofLine },
    });
    return allow({ line: id });
  },
  events: ({ id: line }, { entitled }, { amount, approval }) => [
    lineEvent('paySubsidy', entitled, { line, amount, approval }),
  ],
});
