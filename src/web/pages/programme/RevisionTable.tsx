import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { cityMoment } from '../../parts/cityTime.ts';

type Answer = QueryOutput<'revisionList'>;
type Revision = Answer['revisions'][number];

/** As many signs of a hash as people compare by eye. */
const short = (revision: string) => revision.slice(0, 12);

/** The revisions of a campaign, the current one on top. */
export function RevisionTable({ revisions }: Pick<Answer, 'revisions'>) {
  return (
    <DataTable
      caption="各次发布的方案"
      rows={revisions}
      rowKey={({ number }) => String(number)}
      empty="还没有发布过方案。"
      columns={[
        { key: 'number', title: '版次', head: true, cell: (row) => <Version row={row} /> },
        { key: 'at', title: '发布', cell: ({ at, byName }) => `${cityMoment(at)} ${byName}` },
        { key: 'changes', title: '改了什么', cell: (row) => <Changes row={row} /> },
        { key: 'applications', title: '申报', numeric: true, cell: ({ applications }) => applications },
        { key: 'drafts', title: '其中草稿', numeric: true, cell: ({ drafts }) => drafts },
        { key: 'acts', title: '查看', cell: (row) => <Acts row={row} all={revisions} /> },
      ]}
    />
  );
}

function Version({ row: { number, current, revision } }: { readonly row: Revision }) {
  return (
    <>
      第 {number} 版 {current && <span className="state state-good">现行</span>}
      <span className="pg-hash soft">校验码 {short(revision)}</span>
    </>
  );
}

function Changes({ row: { number, changes, changed } }: { readonly row: Revision }) {
  if (number === 1) return '首次发布';
  return (
    <>
      {changes.join('；')}
      {changed > changes.length && `……共 ${changed} 处`}
    </>
  );
}

function Acts({ row, all }: { readonly row: Revision; readonly all: readonly Revision[] }) {
  const before = all.find(({ number }) => number === row.number - 1) ?? all.find(({ current }) => current);
  const search = {
    before: `revision:${before?.revision ?? row.revision}`,
    after: `revision:${row.revision}`,
  };
  return (
    <span className="pg-acts">
      {all.length > 1 && (
        <Link to="/programme/compare" search={search as never}>
          对照<span className="unseen">第 {row.number} 版</span>
        </Link>
      )}
      <a href={`/api/v1/programmes/revision/${row.revision}.zip`} download>
        导出<span className="unseen">第 {row.number} 版</span>
      </a>
    </span>
  );
}
