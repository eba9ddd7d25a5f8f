import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { KeySheet } from '../../office/KeySheet.tsx';
import { useQueueKeys } from '../../office/queueKeys.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { isReading, readingInWords } from './scanPages.ts';

type Row = QueryOutput<'scanBatchList'>['batches'][number];

function columnsFor(zone: string): Column<Row>[] {
  const count = (key: 'files' | 'filed' | 'tray' | 'toCheck', title: string): Column<Row> => ({
    key,
    title,
    numeric: true,
    cell: (row) => row[key],
  });
  return [
    {
      key: 'at',
      title: '上传时间',
      head: true,
      cell: (row) => (
        <Link to="/scans/$batch" params={{ batch: row.id } as never}>
          {cityMoment(row.at, zone)}
        </Link>
      ),
    },
    {
      key: 'by',
      title: '上传人',
      cell: (row) => (
        <>
          {row.byName}
          {row.bodyName ? (
            <>
              <br />
              <span className="soft">{row.bodyName}</span>
            </>
          ) : null}
        </>
      ),
    },
    count('files', '文件'),
    count('filed', '已归入（页）'),
    count('tray', '待处理（页）'),
    count('toCheck', '待确认（处）'),
    { key: 'standing', title: '情况', cell: (row) => <Standing row={row} /> },
  ];
}

/** What is left to do with a batch, in words with a sign. */
function Standing({ row }: { row: Row }) {
  if (isReading(row.progress))
    return (
      <span className="of-mark" data-tone="waiting">
        {readingInWords(row.progress)}
      </span>
    );
  const left = row.tray > 0 || row.toCheck > 0;
  return (
    <span className="of-mark" data-tone={left || row.progress?.state === 'failed' ? 'attention' : 'good'}>
      {row.progress?.state === 'failed' ? readingInWords(row.progress) : left ? '待核对' : '已核对完'}
    </span>
  );
}

/** The batches that somebody may see, newest first; j/k/Enter (rule 15). */
export function BatchList({ rows, zone }: { readonly rows: readonly Row[]; readonly zone: string }) {
  const navigate = useNavigate();
  const open = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row) void navigate({ to: '/scans/$batch', params: { batch: row.id } as never });
    },
    [rows, navigate],
  );
  const at = useQueueKeys(rows.length, open);
  return (
    <div className="of-stack">
      <div className="of-line of-between">
        <h2>扫描批次</h2>
        {rows.length > 0 ? (
          <div className="of-noprint of-wideonly">
            <KeySheet />
          </div>
        ) : null}
      </div>
      <DataTable
        caption="扫描批次"
        columns={columnsFor(zone)}
        rows={rows}
        rowKey={(row) => row.id}
        rowClass={(_row, index) => (index === at ? 'of-chosen' : undefined)}
        empty={
          <>
            <p className="of-strong">还没有扫描件</p>
            <p>打印审批表 → 盖章 → 整摞扫描 → 在上面上传。每一批都会留在这里。</p>
          </>
        }
      />
    </div>
  );
}
