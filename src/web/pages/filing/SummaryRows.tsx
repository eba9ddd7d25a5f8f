import { Link } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { columnTitles, filingWords, groupByTrack, type Summary, type SummaryRow } from './summary.ts';

const columnsFor = (titles: ReadonlyMap<string, string>) => [
  {
    key: 'number',
    title: titles.get('number') ?? '序号',
    numeric: true,
    cell: (row: SummaryRow) => row.number,
  },
  { key: 'unit', title: titles.get('hostUnit') ?? '单位', cell: (row: SummaryRow) => row.hostUnit },
  {
    key: 'studio',
    title: titles.get('studioName') ?? '工作室',
    head: true,
    cell: (row: SummaryRow) => (
      <Link to="/applications/$application/review" params={{ application: row.application } as never}>
        {row.studioName}
      </Link>
    ),
  },
  {
    key: 'results',
    title: titles.get('mainResults') ?? '成果',
    cell: (row: SummaryRow) => <span className="of-wrap">{row.mainResults}</span>,
  },
];

/** The sheet as it stands now, or as the filing froze it; grouped by track (S17). */
export function SummaryRows({ summary, programme }: { summary: Summary; programme: Programme }) {
  const { timeZone: zone } = programme;
  const { title } = programme.summary;
  const columns = columnsFor(columnTitles(programme));
  const groups = groupByTrack(summary.rows);
  return (
    <section aria-labelledby="sheet" className="of-stack">
      <h2 id="sheet" className="of-flush">
        {title}：{summary.bodyName}
      </h2>
      {summary.frozen ? (
        <p className="note note-good">
          第 {summary.frozen.number} 次办理（{filingWords(summary.frozen.kind)}），
          {cityMoment(summary.frozen.receivedAt, zone)}收到，内容已固定。
          {summary.frozen.reason ? `原因：${summary.frozen.reason}` : ''}
          {summary.waiting > 0
            ? `此后又推荐了 ${summary.waiting} 个，下面是再次报送时的汇总表。`
            : summary.rolling
              ? '有新推荐的，随时可以再次报送。'
              : ''}
        </p>
      ) : (
        <p className="note">还没有报送。下面是现在的样子，报送之前随推荐情况变化。</p>
      )}
      {summary.rows.length === 0 ? (
        <div className="of-empty">
          <p>还没有已推荐并盖章的申报。</p>
          <p>请先在“办理台”办结推荐意见；没有推荐对象的，办理零报告。</p>
        </div>
      ) : null}
      {[...groups].map(([track, rows]) => (
        <div key={track}>
          <h3>
            {track}（{rows.length} 个）
          </h3>
          <DataTable
            caption={track}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.application}
            empty={null}
          />
        </div>
      ))}
    </section>
  );
}
