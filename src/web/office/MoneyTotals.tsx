import { moneyText } from '../../core/subsidy/amount.ts';
import type { Ledger } from './moneyWords.ts';

const kinds = [
  ['approved', '批准'],
  ['paid', '已付'],
  ['unpaid', '未付'],
  ['used', '已报告使用'],
  ['refunded', '退回'],
  ['balance', '结余'],
] as const;

/** The six sums, in yuan. */
export function MoneyTotals({ totals }: { readonly totals: Ledger['totals'] }) {
  return (
    <dl className="of-tiles mn-totals">
      {kinds.map(([key, label]) => (
        <div key={key} className="of-tile">
          <dt className="soft">{label}（元）</dt>
          <dd className="of-flush">{moneyText(totals[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
