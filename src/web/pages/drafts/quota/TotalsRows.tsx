import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { setPrinted, setTarget } from '../../../../core/quota/editQuota.ts';
import { columnFaults, columnSpan, spanWords } from '../../../../core/quota/quotaTotals.ts';
import { readCell } from '../../../../core/quota/readCell.ts';
import { GridCell } from './GridCell.tsx';
import type { QuotaEdits } from './useQuotaEdits.ts';

interface Props {
  readonly quota: QuotaTable;
  readonly edits: QuotaEdits;
  readonly readOnly: boolean;
}

/** A total is one number or nothing. */
function totalFault(text: string): string | undefined {
  const read = readCell(text);
  return 'blank' in read || ('cell' in read && 'count' in read.cell) ? undefined : '请写一个整数，或留空。';
}

function totalIn(text: string): number | undefined {
  const read = readCell(text);
  return 'cell' in read && 'count' in read.cell ? read.cell.count : undefined;
}

/** Live sums, the totals as printed, the numbers of the text; what differs is said under the number (I1-I4, I7, I9). */
export function TotalsRows({ quota, edits, readOnly }: Props) {
  const faults = columnFaults(quota);
  const remark = (tier: string) =>
    faults
      .filter((fault) => fault.tier === tier)
      .map(({ message }) => `${message}。`)
      .join('');
  const shared = { readOnly, check: totalFault, undo: edits.undo, redo: edits.redo };
  const below = quota.rows.length;
  const rowIds = new Set(quota.rows.map(({ id }) => id));
  return (
    <tfoot>
      <tr>
        <th scope="row">各行相加</th>
        {quota.tiers.map((tier) => (
          <td key={tier.id} className="of-num" data-label={tier.label}>
            <output aria-label={`${tier.label}各行相加`}>{spanWords(columnSpan(quota, tier.id))}</output>
          </td>
        ))}
        <td />
      </tr>
      <tr>
        <th scope="row">合计（印在表上）</th>
        {quota.tiers.map((tier, place) => (
          <td key={tier.id} className="of-num" data-label={tier.label}>
            <GridCell
              {...shared}
              row={below}
              column={place + 1}
              {...(rowIds.has(tier.id) ? {} : { place: `e-${tier.id}` })}
              label={`合计 ${tier.label}`}
              value={String(quota.printedTotals[tier.id] ?? '')}
              remark={remark(tier.id) || undefined}
              onTake={(text) => edits.change((now) => setPrinted(now, tier.id, totalIn(text)))}
            />
          </td>
        ))}
        <td />
      </tr>
      <tr>
        <th scope="row">通知正文的数字</th>
        {quota.tiers.map((tier, place) => (
          <td key={tier.id} className="of-num" data-label={tier.label}>
            <GridCell
              {...shared}
              row={below + 1}
              column={place + 1}
              label={`正文的数字 ${tier.label}`}
              value={String(tier.target ?? '')}
              onTake={(text) => edits.change((now) => setTarget(now, tier.id, totalIn(text)))}
            />
          </td>
        ))}
        <td />
      </tr>
    </tfoot>
  );
}
