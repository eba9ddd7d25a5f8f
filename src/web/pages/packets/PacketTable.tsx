import Button from 'antd/es/button';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { faultWords, isMaking, type Packet, progressWords, sizeWords, wishWords } from './packetWishes.ts';

function columnsFor(zone: string): Column<Packet>[] {
  return [
    {
      key: 'what',
      title: '文件',
      head: true,
      cell: (row) => (
        <>
          {wishWords(row)}
          <br />
          <span className="soft">{row.bodyName ?? '全部推荐单位'}</span>
        </>
      ),
    },
    {
      key: 'at',
      title: '生成时间',
      cell: ({ at, byName }) => (
        <>
          {cityMoment(at, zone)}
          <br />
          <span className="soft">{byName}</span>
        </>
      ),
    },
    { key: 'state', title: '情况', cell: (row) => <Standing row={row} /> },
    { key: 'act', title: '办理', cell: (row) => <Acts row={row} /> },
  ];
}

function Standing({ row }: { readonly row: Packet }) {
  const { progress, pages, bytes, notes } = row;
  const { state, done, total } = progress;
  const tone = isMaking(row)
    ? 'waiting'
    : state === 'done'
      ? notes.length > 0
        ? 'attention'
        : 'good'
      : 'ended';
  return (
    <>
      <span className="of-mark" data-tone={tone}>
        {progressWords(progress)}
      </span>
      {state === 'running' && total > 0 ? (
        <progress className="pk-progress" value={done} max={total} aria-label="生成进度" />
      ) : null}
      {state === 'failed' ? <p className="of-flush">{faultWords(progress.fault)}</p> : null}
      {state === 'done' && pages !== null && bytes !== null ? (
        <p className="of-flush soft">
          {pages} 页，{sizeWords(bytes)}
        </p>
      ) : null}
      <Notes notes={notes} />
    </>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <details className="of-more">
      <summary>有 {notes.length} 条说明，打印前请看</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}

function Acts({ row }: { readonly row: Packet }) {
  const cancel = useCommand('cancelPacket');
  const retry = useCommand('retryPacket');
  const { packet, progress, pages, allowed } = row;
  return (
    <div className="of-line">
      {progress.state === 'done' && pages !== null ? (
        <a className="button pk-open" href={`/api/v1/packets/${packet}.pdf`} target="_blank" rel="noreferrer">
          打开打印
        </a>
      ) : null}
      {allowed.includes('cancelPacket') ? (
        <Button loading={cancel.busy} onClick={() => void cancel.run({ packet })}>
          取消
        </Button>
      ) : null}
      {allowed.includes('retryPacket') ? (
        <Button loading={retry.busy} onClick={() => void retry.run({ packet })}>
          重新生成
        </Button>
      ) : null}
      <RefusalNote failure={cancel.failure ?? retry.failure} />
    </div>
  );
}

/** The files made so far, newest first; what is at work says how far it is. */
export function PacketTable({ rows, zone }: { readonly rows: readonly Packet[]; readonly zone: string }) {
  return (
    <section className="of-stack" aria-labelledby="made">
      <h2 id="made">打印文件</h2>
      <DataTable
        caption="生成过的打印文件"
        columns={columnsFor(zone)}
        rows={rows}
        rowKey={({ packet }) => packet}
        empty={<p>还没有生成过打印文件。在上面选好以后点“生成打印文件”。</p>}
      />
    </section>
  );
}
