import { addVoucher as contract } from '../../contract/subsidies.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { standing } from '../../core/subsidy/ledger.ts';
import { insertVoucher } from '../store/subsidyLines.ts';
import { defineCommand } from './command.ts';
import { lineEvent, loadMoneyOfLine, ownUploads } from './moneyOf.ts';

/** 补交凭证: a receipt that comes after the money; to a line that stands. Who may write such a line may add its paper. */
export const addVoucher = defineCommand({
  contract,
  load: async (tx, { line, vouchers }, context) => {
    const money = await loadMoneyOfLine(tx, context, line);
    if (!money.ok) return money;
    const found = standing(money.change.lines).find(({ id }) => id === line);
    return allow({ ...money.change, found, own: await ownUploads(tx, context, vouchers) });
  },
  action: ({ found }) => (found?.kind === 'use' ? 'reportUse' : 'paySubsidy'),
  decide: ({ found, own }) => {
    if (!found) return refuse('lineNotStanding', {});
    return own ? allow({ line: found.id }) : refuse('uploadUnknown', {});
  },
  save: async (tx, { line }, context, _loaded, { vouchers, voucherNumber }) => {
    for (const upload of vouchers) await insertVoucher(tx, context, line, upload, voucherNumber);
    return allow({ line });
  },
  events: ({ line }, { entitled }, { vouchers }) => [
    lineEvent('addVoucher', entitled, { line, count: vouchers.length }),
  ],
});
