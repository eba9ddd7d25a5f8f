import Button from 'antd/es/button';
import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { PackageDesk } from './PackagesPage.tsx';

type Row = PackageDesk['applications'][number];
type Sent = PackageDesk['sent'][number];

const states: Readonly<Record<NonNullable<Sent['progress']>['state'], string>> = {
  queued: '正在排队',
  running: '正在生成',
  done: '已生成',
  failed: '没有做成，请再导出一次',
  cancelled: '已取消',
};

interface Props {
  readonly campaign: string;
  readonly programme: Programme;
  readonly desk: PackageDesk;
}

/** Which applications go, and the packages made so far. */
export function ExportPart({ campaign, programme, desk }: Props) {
  const { run, busy, failure } = useCommand('exportPackage');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [track, setTrack] = useState('');
  const [asked, setAsked] = useState(false);
  const shown = desk.applications.filter((row) => track === '' || row.track === track);
  const chosen = shown.filter(({ application }) => ticked.has(application));
  const put = (ids: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setTicked(next);
  };
  async function act(): Promise<void> {
    setAsked(chosen.length === 0);
    if (chosen.length === 0) return;
    const applications = chosen.map(({ application }) => application);
    if (!(await run({ campaign, applications }))) return;
    setTicked(new Set());
    announce('已开始导出，可以离开本页。');
  }
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: '工作室名称',
      head: true,
      cell: ({ application, studioName }) => (
        <label className="pk-tick">
          <input
            type="checkbox"
            checked={ticked.has(application)}
            onChange={(event) => put([application], event.target.checked)}
          />
          {studioName}
        </label>
      ),
    },
    { key: 'number', title: '编号', cell: ({ fileNumber }) => fileNumber },
    {
      key: 'track',
      title: '类别',
      cell: (row) => programme.tracks.find(({ id }) => id === row.track)?.shortTitle ?? '',
    },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
    { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
  ];
  const all = shown.length > 0 && chosen.length === shown.length;
  return (
    <section className="of-stack" aria-labelledby="export">
      <h2 id="export" className="of-flush">
        导出
      </h2>
      <div className="of-line">
        <label>
          类别{' '}
          <select className="of-select" value={track} onChange={(event) => setTrack(event.target.value)}>
            <option value="">全部</option>
            {programme.tracks.map(({ id, shortTitle }) => (
              <option key={id} value={id}>
                {shortTitle}
              </option>
            ))}
          </select>
        </label>
        {shown.length > 0 ? (
          <Button
            onClick={() =>
              put(
                shown.map(({ application }) => application),
                !all,
              )
            }
          >
            {all ? '全不选' : '全选'}
          </Button>
        ) : null}
      </div>
      <DataTable
        caption="可以导出的申报"
        columns={columns}
        rows={shown}
        rowKey={({ application }) => application}
        empty="还没有审批同意的申报。审批以后可以在这里导出。"
      />
      <RefusalNote failure={failure} />
      {shown.length > 0 ? (
        <div className="of-line">
          <Button type="primary" loading={busy} onClick={() => void act()}>
            导出所选 {chosen.length} 份
          </Button>
          {asked && chosen.length === 0 ? (
            <span className="of-error" role="alert">
              还没有选。请先在上面勾选要导出的申报。
            </span>
          ) : null}
        </div>
      ) : null}
      <SentTable rows={desk.sent} zone={programme.timeZone} />
    </section>
  );
}

function SentTable({ rows, zone }: { readonly rows: readonly Sent[]; readonly zone: string }) {
  if (rows.length === 0) return null;
  const columns: Column<Sent>[] = [
    { key: 'at', title: '导出时间', head: true, cell: ({ at }) => cityMoment(at, zone) },
    { key: 'by', title: '导出人', cell: ({ byName }) => byName },
    { key: 'count', title: '份数', numeric: true, cell: ({ count }) => count },
    { key: 'state', title: '情况', cell: ({ progress }) => (progress ? states[progress.state] : '') },
    {
      key: 'act',
      title: '办理',
      cell: (row) =>
        row.sha256 === null ? null : (
          <a href={`/api/v1/packages/${row.package}.zip`} download>
            下载（{Math.max(1, Math.round((row.bytes ?? 0) / 1000))} KB）
          </a>
        ),
    },
  ];
  return (
    <DataTable
      caption="导出过的数据包"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.package}
      empty=""
    />
  );
}
