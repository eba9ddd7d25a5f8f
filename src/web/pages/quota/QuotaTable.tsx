import { type Column, DataTable } from '../../office/DataTable.tsx';
import { movedText, movedWords, quotaWords } from '../../office/quotaWords.ts';
import type { Matrix, MatrixRow } from './matrix.ts';

function Cell({ row, tier }: { row: MatrixRow; tier: string }) {
  const cell = row.cells[tier];
  if (!cell || (cell.text === '' && cell.used === 0 && cell.moved === 0)) return null;
  return (
    <>
      <span className="of-strong">{movedText(cell.text, cell.moved)}</span>
      <br />
      {cell.moved === 0 ? null : (
        <>
          <span className="soft">{movedWords(cell.moved)}</span>
          <br />
        </>
      )}
      <span className="soft">{quotaWords(cell)}</span>
    </>
  );
}

/** The matrix as printed, with what is left under each number. Blank stays blank. */
export function QuotaTable({ matrix }: { matrix: Matrix }) {
  const columns: Column<MatrixRow>[] = [
    {
      key: 'label',
      title: '单位',
      head: true,
      cell: (row) => (
        <>
          {row.label}
          {row.reserve ? (
            <span className="soft">（机动）</span>
          ) : row.holders.length > 1 ? (
            <>
              <br />
              <span className="soft">共用：{row.holders.join('、')}</span>
            </>
          ) : null}
        </>
      ),
    },
    ...matrix.tiers.map(({ id, label }) => ({
      key: id,
      title: label,
      numeric: true,
      cell: (row: MatrixRow) => <Cell row={row} tier={id} />,
    })),
  ];
  const foot = (
    <tr>
      <th scope="row">合计</th>
      {matrix.tiers.map(({ id, label, printedTotal, sum, differs }) => (
        <td key={id} className="of-num" data-label={label}>
          {printedTotal ?? sum}
          {printedTotal === null || sum === String(printedTotal) ? null : (
            <span className={differs ? 'of-error' : 'soft'}>（各行相加 {sum}）</span>
          )}
        </td>
      ))}
    </tr>
  );
  return (
    <DataTable
      caption={matrix.title}
      columns={columns}
      rows={matrix.rows}
      rowKey={(row) => row.id}
      empty={<p>还没有名额。请先在年度方案中填写名额表。</p>}
      foot={foot}
    />
  );
}
