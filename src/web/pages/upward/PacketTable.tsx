import Button from 'antd/es/button';
import { useState } from 'react';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { SentDialog } from './SentDialog.tsx';
import { isMaking, type UpwardPacket, type UpwardTrack } from './upward.ts';

const states: Readonly<
  Record<
    NonNullable<UpwardPacket['progress']>['state'],
    (progress: NonNullable<UpwardPacket['progress']>) => string
  >
> = {
  queued: () => '正在排队',
  running: ({ done, total }) => (total > 0 ? `已整理 ${done}/${total} 份` : '正在整理'),
  done: () => '已生成',
  failed: () => '没有做成，请再生成一次',
  cancelled: () => '已取消',
};

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

interface Props {
  readonly track: UpwardTrack;
  readonly zone: string;
  readonly today: string;
}

/** The packets made so far, newest first: download one, and say when it went. */
export function PacketTable({ track, zone, today }: Props) {
  const [sending, setSending] = useState<UpwardPacket>();
  const columns: Column<UpwardPacket>[] = [
    { key: 'number', title: '次序', head: true, cell: ({ number }) => `第 ${number} 次` },
    { key: 'names', title: '内有', cell: ({ names }) => names.join('、') },
    { key: 'made', title: '生成', cell: ({ at, byName }) => `${cityMoment(at, zone)} ${byName}` },
    {
      key: 'state',
      title: '情况',
      cell: (row) =>
        row.sentOn
          ? `${dayInWords(row.sentOn)}已报出${row.note ? `（${row.note}）` : ''}`
          : row.progress
            ? states[row.progress.state](row.progress)
            : '',
    },
    {
      key: 'act',
      title: '办理',
      cell: (row) =>
        row.sha256 === null || isMaking(row) ? null : (
          <div className="of-line">
            <a href={`/api/v1/upward/${row.packet}.zip`} download>
              下载（{size(row.bytes ?? 0)}）
            </a>
            {row.sentOn === null ? (
              <Button size="small" onClick={() => setSending(row)}>
                登记已报出<span className="unseen">：第 {row.number} 次</span>
              </Button>
            ) : null}
          </div>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={`${track.title}：材料包`}
        columns={columns}
        rows={track.packets}
        rowKey={({ packet }) => packet}
        empty="还没有生成过材料包。申报审批以后，在上面生成。"
      />
      {sending ? (
        <SentDialog
          packet={sending}
          today={today}
          due={track.deadline?.due ?? null}
          onClose={() => setSending(undefined)}
        />
      ) : null}
    </>
  );
}
