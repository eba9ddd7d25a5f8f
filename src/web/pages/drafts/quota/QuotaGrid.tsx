import type { Body } from '../../../../core/programme/programme.ts';
import type { QuotaRow, QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { cellText } from '../../../../core/quota/cellText.ts';
import { changeRow, pasteBlock, pastedCells, setCell } from '../../../../core/quota/editQuota.ts';
import { oddRows } from '../../../../core/quota/quotaTotals.ts';
import { cellFaultWords, readCell } from '../../../../core/quota/readCell.ts';
import { announce } from '../../../parts/announce.ts';
import { GridCell } from './GridCell.tsx';
import { RowMenu } from './RowMenu.tsx';
import { TotalsRows } from './TotalsRows.tsx';
import type { QuotaEdits } from './useQuotaEdits.ts';

export interface GridProps {
  readonly quota: QuotaTable;
  readonly bodies: readonly Body[];
  readonly edits: QuotaEdits;
  readonly readOnly: boolean;
  /** What a pasted block did not bring in. */
  readonly onPasted: (faults: readonly string[]) => void;
}

export function cellFault(text: string): string | undefined {
  const read = readCell(text);
  return 'fault' in read ? `${cellFaultWords[read.fault]}。` : undefined;
}

/** The table itself: names, places by column, who holds the row; printed totals against live sums below (F5, R35). */
export function QuotaGrid(props: GridProps) {
  const { quota, readOnly } = props;
  return (
    <div className="of-scroll">
      <table className="of-table qg-table">
        <caption className="unseen">{quota.title || '名额分配表'}</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {quota.tiers.map(({ id, label }) => (
              <th key={id} scope="col" className="of-num">
                {label}
              </th>
            ))}
            <th scope="col">名额归属</th>
          </tr>
        </thead>
        <tbody>
          {quota.rows.map((row, at) => (
            <GridRow key={row.id} {...props} row={row} at={at} />
          ))}
        </tbody>
        <TotalsRows {...props} readOnly={readOnly} />
      </table>
    </div>
  );
}

function GridRow(props: GridProps & { readonly row: QuotaRow; readonly at: number }) {
  const { quota, edits, readOnly, row, at, onPasted } = props;
  const odd = oddRows(quota).some((one) => one.row.id === row.id && one.reason === undefined);
  function paste(column: number, text: string): void {
    const { table, count, faults } = pasteBlock(quota, { row: at, column }, pastedCells(text));
    edits.change(table);
    announce(`已粘贴 ${count} 格${faults.length > 0 ? `，${faults.length} 处没有认出` : ''}`);
    onPasted(faults);
  }
  const shared = { row: at, readOnly, undo: edits.undo, redo: edits.redo };
  return (
    <tr id={`e-${row.id}`}>
      <th scope="row">
        <GridCell
          {...shared}
          column={0}
          numeric={false}
          label={`第 ${at + 1} 行的单位`}
          value={row.label}
          check={(text) => (text.trim() === '' ? '单位名称不能空着；不要这一行请在右边删去。' : undefined)}
          onTake={(text) =>
            edits.change((now) => changeRow(now, row.id, (one) => ({ ...one, label: text.trim() })))
          }
          onBlock={(text) => paste(0, text)}
        />
        {odd && (
          <span className="of-mark" data-tone="attention">
            待确认
          </span>
        )}
      </th>
      {quota.tiers.map((tier, place) => (
        <td key={tier.id} className="of-num" data-label={tier.label}>
          <GridCell
            {...shared}
            column={place + 1}
            label={`${row.label} ${tier.label}`}
            value={cellText(row.cells[tier.id])}
            check={cellFault}
            onTake={(text) => {
              const read = readCell(text);
              edits.change((now) => setCell(now, row.id, tier.id, 'cell' in read ? read.cell : undefined));
            }}
            onBlock={(text) => paste(place + 1, text)}
          />
        </td>
      ))}
      <td data-label="名额归属">
        <RowMenu {...props} />
      </td>
    </tr>
  );
}
