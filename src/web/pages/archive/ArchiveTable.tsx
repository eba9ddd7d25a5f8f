import Button from 'antd/es/button';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';

type Row = QueryOutput<'archiveList'>['archives'][number];

export function isMaking({ progress }: Row): boolean {
  return progress?.state === 'queued' || progress?.state === 'running';
}

const states: Readonly<
  Record<NonNullable<Row['progress']>['state'], (row: NonNullable<Row['progress']>) => string>
> = {
  queued: () => '正在排队',
  running: ({ done, total }) => (total > 0 ? `已整理 ${done}/${total} 份申报` : '正在整理'),
  done: () => '已生成',
  failed: () => '没有做成，请重新生成',
  cancelled: () => '已取消',
};

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function columnsFor(zone: string): Column<Row>[] {
  return [
    { key: 'at', title: '生成时间', head: true, cell: ({ at }) => cityMoment(at, zone) },
    { key: 'by', title: '生成人', cell: ({ byName }) => byName },
    {
      key: 'state',
      title: '情况',
      cell: ({ progress }) => (progress ? states[progress.state](progress) : ''),
    },
    { key: 'size', title: '大小', numeric: true, cell: ({ bytes }) => (bytes === null ? '' : size(bytes)) },
    { key: 'act', title: '办理', cell: (row) => <Act row={row} /> },
  ];
}

function Act({ row }: { readonly row: Row }) {
  const { run, busy, failure } = useCommand('cancelArchive');
  if (row.sha256 !== null)
    return (
      <a href={`/api/v1/archives/${row.archive}.zip`} download>
        下载归档包
      </a>
    );
  if (!isMaking(row)) return null;
  return (
    <>
      <Button loading={busy} onClick={() => void run({ archive: row.archive })}>
        取消
      </Button>
      <RefusalNote failure={failure} />
    </>
  );
}

/** The packages made so far, newest first. */
export function ArchiveTable({ rows, zone }: { readonly rows: readonly Row[]; readonly zone: string }) {
  return (
    <DataTable
      caption="归档包"
      columns={columnsFor(zone)}
      rows={rows}
      rowKey={({ archive }) => archive}
      empty="还没有生成过归档包。"
    />
  );
}
