import { Link } from '@tanstack/react-router';
import type { Practice } from '../../../core/programme/practice.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import { type Board, type BoardRow, columnsOf } from './board.ts';

interface Props {
  readonly board: Board;
  readonly tiers: readonly { id: string; label: string }[];
  readonly practice: Practice;
  /** Papers complete and due, by body; absent while unknown. */
  readonly papers?: ReadonlyMap<string, { readonly papers: number; readonly complete: number }> | undefined;
}

function Bodies({ row, filing }: { row: BoardRow; filing: boolean }) {
  if (row.bodies.length === 0)
    return <span className="soft">{filing ? '机动名额，不单独报送' : '机动名额'}</span>;
  return (
    <ul className="of-list of-tight">
      {row.bodies.map(({ body, name, filedAt, nil, confirmed }) => (
        <li key={body}>
          {row.bodies.length > 1 ? (
            <>
              <Link to="/list" search={{ body } as never}>
                {name}
              </Link>
              ：
            </>
          ) : null}
          {filing ? (filedAt ? (nil ? '零报告 ' : '已报送 ') + cityMoment(filedAt) : '未报送') : null}
          {filing ? (
            confirmed ? null : (
              <span className="soft">（通知未确认）</span>
            )
          ) : confirmed ? (
            '已确认收到'
          ) : (
            <span className="soft">未确认收到</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How much of the pile has come, with the way to its desk. */
function Papers({ row, papers }: { row: BoardRow; papers: Props['papers'] }) {
  const piles = row.bodies.flatMap(({ body, name }) => {
    const pile = papers?.get(body);
    return pile && pile.papers > 0 ? [{ body, name, ...pile }] : [];
  });
  return (
    <ul className="of-list of-tight">
      {piles.map(({ body, name, papers: all, complete }) => (
        <li key={body}>
          <Link to="/receipts/$body" params={{ body } as never}>
            {complete === all ? '已收齐' : `收齐 ${complete} / ${all} 项`}
            <span className="unseen">：{name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A row that one body holds leads into its list; shared rows lead there by each body. */
function RowName({ row }: { row: BoardRow }) {
  const [only] = row.bodies;
  if (!only || row.bodies.length > 1) return row.label;
  return (
    <Link to="/list" search={{ body: only.body } as never}>
      {row.label}
    </Link>
  );
}

/** The same data as the chart above (rule 14). */
export function BoardTable({ board, tiers, papers, practice }: Props) {
  const stages = columnsOf(practice, useWords());
  const columns: Column<BoardRow>[] = [
    { key: 'label', title: '单位', head: true, cell: (row) => <RowName row={row} /> },
    ...tiers.map(({ id, label }) => ({
      key: id,
      title: label,
      numeric: true,
      cell: (row: BoardRow) => row.tiers[id]?.text ?? '',
    })),
    ...stages.map(({ key, label }) => ({
      key,
      title: label,
      numeric: true,
      cell: (row: BoardRow) => row[key],
    })),
    {
      key: 'filedAt',
      title: practice.filing ? '报送情况' : '通知',
      cell: (row) => <Bodies row={row} filing={practice.filing} />,
    },
    ...(practice.papers
      ? [
          {
            key: 'papers',
            title: '纸质材料',
            cell: (row: BoardRow) => <Papers row={row} papers={papers} />,
          },
        ]
      : []),
  ];
  const foot = (
    <tr>
      <th scope="row">合计</th>
      {tiers.map(({ id, label }) => (
        <td key={id} className="of-num" data-label={label}>
          {board.totals.tiers[id]?.printed ?? ''}
        </td>
      ))}
      {stages.map(({ key, label }) => (
        <td key={key} className="of-num" data-label={label}>
          {board.totals[key]}
        </td>
      ))}
      <td data-label="" />
      {practice.papers ? <td data-label="" /> : null}
    </tr>
  );
  return (
    <DataTable
      caption="各单位任务与进展"
      columns={columns}
      rows={board.rows}
      rowKey={(row) => row.row}
      empty={<p>名额表里还没有行。请先在年度方案中填写名额。</p>}
      foot={foot}
    />
  );
}
