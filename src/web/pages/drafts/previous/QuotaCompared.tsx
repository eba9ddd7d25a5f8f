import { useState } from 'react';
import { DataTable } from '../../../office/DataTable.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import type { Comparison, Years } from './changeWords.ts';

type Quota = Comparison['quota'];
type Cell = Quota['totals'][number];

/** Both quota tables in one: a changed cell says what it was and what it is. */
export function QuotaCompared({ quota, years }: { readonly quota: Quota; readonly years: Years }) {
  const [onlyChanged, setOnlyChanged] = useState(false);
  const changed = quota.rows.filter(({ change }) => change !== 'same');
  const cellOf = (cells: readonly Cell[], tier: string) => {
    const cell = cells.find((one) => one.tier === tier);
    return cell && <BothCells cell={cell} years={years} />;
  };
  return (
    <>
      <div className="of-line of-between">
        <p className="of-flush">
          {changed.length === 0
            ? '各行名额与上年相同。'
            : `${quota.rows.length} 行中有 ${changed.length} 行不同。`}
        </p>
        {changed.length > 0 && (
          <label className="of-check">
            <input
              type="checkbox"
              checked={onlyChanged}
              onChange={(event) => setOnlyChanged(event.target.checked)}
            />
            只看不同的
          </label>
        )}
      </div>
      <DataTable
        caption="名额对照"
        rows={onlyChanged ? changed : quota.rows}
        rowKey={({ row }) => row}
        empty="没有名额。"
        columns={[
          {
            key: 'label',
            title: '单位',
            head: true,
            cell: ({ label, labelBefore }) =>
              labelBefore && labelBefore !== label ? `${label}（原：${labelBefore}）` : label,
          },
          ...quota.tiers.map(({ id, label }) => ({
            key: id,
            title: label,
            numeric: true,
            cell: ({ cells }: Quota['rows'][number]) => cellOf(cells, id),
          })),
          { key: 'change', title: '与上年比', cell: ({ change }) => <ChangeMark change={change} /> },
        ]}
        foot={
          <tr>
            <th scope="row">合计</th>
            {quota.tiers.map(({ id, label }) => (
              <td key={id} className="of-num" data-label={label}>
                <div>{cellOf(quota.totals, id)}</div>
              </td>
            ))}
            <td />
          </tr>
        }
      />
    </>
  );
}

function BothCells({ cell: { before, after }, years }: { readonly cell: Cell; readonly years: Years }) {
  if (before === after) return after;
  return (
    <>
      <span className="unseen">{years.left}</span>
      {before === '' ? '空白' : before}
      <span aria-hidden="true"> → </span>
      <strong>
        <span className="unseen">{years.right}</span>
        {after === '' ? '空白' : after}
      </strong>
    </>
  );
}
