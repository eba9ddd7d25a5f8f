import { Link } from '@tanstack/react-router';
import { pairDueWords, pairResultWords, pairStateWords } from '../../../contract/mentorshipWords.zh.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { type PairLine, stateTones } from './pairs.ts';

/** How a pair stands and what is due of it, in marks. */
export function PairMarks({ pair }: { readonly pair: Pick<PairLine, 'state' | 'result' | 'dues'> }) {
  return (
    <span className="of-marks">
      <span className="of-mark" data-tone={stateTones[pair.state]}>
        {pairStateWords[pair.state]}
      </span>
      {pair.result ? (
        <span className="of-mark" data-tone={pair.result === 'reached' ? 'good' : 'plain'}>
          {pairResultWords[pair.result]}
        </span>
      ) : null}
      {pair.dues.map((due) => (
        <span key={due} className="of-mark" data-tone="attention">
          {pairDueWords[due]}
        </span>
      ))}
    </span>
  );
}

const columns = (withStudio: boolean): Column<PairLine>[] => [
  {
    ...{ key: 'pair', title: '师徒', head: true },
    cell: (pair) => (
      <Link to="/mentorship/$pair" params={{ pair: pair.id } as never}>
        {pair.mentorName} → {pair.apprenticeName}
      </Link>
    ),
  },
  { key: 'state', title: '状态', cell: (pair) => <PairMarks pair={pair} /> },
  { key: 'term', title: '培养期限', cell: ({ startsOn, endsOn }) => `${startsOn} 至 ${endsOn}` },
  { key: 'reason', title: '原因和类别', cell: ({ reason, kind }) => `${reason}，${kind}` },
  { key: 'check', title: '最近检查', cell: ({ lastCheckOn }) => lastCheckOn ?? '还没有' },
  ...(withStudio
    ? [
        {
          ...{ key: 'studio', title: '工作室' },
          cell: (pair: PairLine) => (
            <>
              {pair.studioName}
              <br />
              <span className="soft">
                {pair.unitName}　{pair.bodyName}
              </span>
            </>
          ),
        },
      ]
    : []),
  { key: 'number', title: '编号', cell: ({ number }) => number },
];

/** Pairs as a table, on a phone as cards. */
export function PairTable({
  pairs,
  caption,
  empty,
  withStudio = true,
}: {
  readonly pairs: readonly PairLine[];
  readonly caption: string;
  readonly empty: string;
  readonly withStudio?: boolean;
}) {
  return (
    <DataTable
      caption={caption}
      columns={columns(withStudio)}
      rows={pairs}
      rowKey={({ id }) => id}
      empty={<p>{empty}</p>}
    />
  );
}
