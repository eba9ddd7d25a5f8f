import { useState } from 'react';
import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { type CellPair, changeWords, compareQuota } from './compareQuota.ts';
import type { Years } from './PreviousPage.tsx';

interface Props {
  readonly left: QuotaTable;
  readonly right: QuotaTable;
  readonly years: Years;
}

/** Both quota tables in one: a changed cell says what it was and what it is. */
export function QuotaCompared({ left, right, years }: Props) {
  const [onlyChanged, setOnlyChanged] = useState(false);
  const rows = compareQuota(left, right);
  const changed = rows.filter(({ change }) => change !== 'same');
  return (
    <>
      <div className="of-line of-between">
        <p className="of-flush">
          {changed.length === 0 ? '各行名额与上年相同。' : `${rows.length} 行中有 ${changed.length} 行不同。`}
        </p>
        <label className="of-check">
          <input
            type="checkbox"
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.target.checked)}
          />
          只看不同的
        </label>
      </div>
      <div className="of-scroll">
        <table className="of-table">
          <thead>
            <tr>
              <th scope="col">单位</th>
              {right.tiers.map(({ id, label }) => (
                <th key={id} scope="col" className="of-num">
                  {label}
                </th>
              ))}
              <th scope="col">与上年比</th>
            </tr>
          </thead>
          <tbody>
            {(onlyChanged ? changed : rows).map(({ id, label, change, cells }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {cells.map((cell) => (
                  <td key={cell.tier} className="of-num" data-label={cell.tier}>
                    <div>
                      <Cell cell={cell} years={years} />
                    </div>
                  </td>
                ))}
                <td data-label="与上年比">
                  <div>{changeWords[change]}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ cell: { left, right, same }, years }: { readonly cell: CellPair; readonly years: Years }) {
  if (same) return right;
  return (
    <span className="dr-was">
      <span>
        <span className="unseen">{years.left}</span>
        {left === '' ? '空白' : left}
      </span>
      <span aria-hidden="true"> → </span>
      <strong>
        <span className="unseen">{years.right}</span>
        {right === '' ? '空白' : right}
      </strong>
    </span>
  );
}
