import { Link, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import type { Programme } from '../../../core/programme/programme.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { StateMark } from '../../office/StateMark.tsx';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { type Resolution, type ResolutionItem, toOverprint } from './resolutions.ts';

interface Props {
  readonly campaign: string;
  readonly programme: Programme;
  readonly resolution: Resolution;
  readonly allowed: readonly string[];
  /** Recorded just now. */
  readonly fresh: boolean;
}

/** One meeting: who was there, what it decided about each, and the way to the seal (rule 10: a result for each row). */
export function ResolutionCard({ campaign, programme, resolution, allowed, fresh }: Props) {
  const {
    resolution: id,
    meeting,
    number,
    heldOn,
    bodyName,
    present,
    absent,
    dissent,
    minutes,
    items,
  } = resolution;
  const head = `resolution-${id}`;
  return (
    <section className="card of-stack" aria-labelledby={head}>
      <h2 id={head} className="of-flush">
        {meeting}
        {number ? `（${number}）` : ''}
      </h2>
      {fresh ? (
        <p className="of-strong of-flush" role="status">
          已登记。审批意见和日期已经填好，接着套打、盖章。
        </p>
      ) : null}
      <p className="of-flush">
        {bodyName ? `${bodyName}，` : ''}
        {dayInWords(heldOn)}召开。出席：{present.join('、') || '没有填写'}；缺席：{absent.join('、') || '无'}
        。
      </p>
      {dissent ? <p className="of-flush of-wrap">不同意见：{dissent}</p> : null}
      <div className="of-line">
        <a
          href={`/api/v1/papers/resolution/${id}.pdf`}
          target="_blank"
          rel="noreferrer"
          className="button button-plain"
        >
          会议纪要摘录
        </a>
        {minutes ? (
          <a href={`/api/v1/uploads/${minutes.upload}`} target="_blank" rel="noreferrer">
            原件：{minutes.name}
          </a>
        ) : null}
        {allowed.includes('orderPacket') && resolution.body === null ? (
          <Overprint campaign={campaign} applications={toOverprint(resolution)} />
        ) : null}
      </div>
      <DataTable
        caption={`${meeting}决定的申报`}
        columns={[
          {
            key: 'name',
            title: '名称',
            head: true,
            cell: ({ application, studioName }: ResolutionItem) => (
              <Link to="/applications/$application/review" params={{ application } as never}>
                {studioName}
              </Link>
            ),
          },
          { key: 'unit', title: '所在单位', cell: ({ unitName }: ResolutionItem) => unitName },
          { key: 'body', title: '推荐单位', cell: ({ bodyName: body }: ResolutionItem) => body },
          {
            key: 'decision',
            title: '决定',
            cell: ({ positive, text }: ResolutionItem) => (
              <span className="of-wrap">
                <span className="of-strong">{positive ? '同意' : '不同意'}</span>
                {text ? `：${text}` : ''}
              </span>
            ),
          },
          { key: 'now', title: '现在', cell: (item) => <Now item={item} programme={programme} /> },
        ]}
        rows={items}
        rowKey={({ application }) => application}
        empty={null}
      />
      <p className="soft of-flush">
        {resolution.byName}，{cityMoment(resolution.at, programme.timeZone)}登记
      </p>
    </section>
  );
}

function Now({ item, programme }: { item: ResolutionItem; programme: Programme }) {
  const { application, waits, positive, supersededBy, studioName, state } = item;
  if (supersededBy) return <span className="soft">后来的会议另有决定</span>;
  if (!waits) return <StateMark state={state} steps={programme.steps} />;
  if (positive) return <span>意见已填好，待盖章</span>;
  return (
    <Link to="/applications/$application/review" params={{ application } as never}>
      待办理不予通过<span className="unseen">：{studioName}</span>
    </Link>
  );
}

/** One press orders the overprint of exactly what this meeting agreed to and still waits for its seal. */
function Overprint({ campaign, applications }: { campaign: string; applications: readonly string[] }) {
  const { run, busy, failure } = useCommand('orderPacket');
  const navigate = useNavigate();
  if (applications.length === 0) return null;
  async function act(): Promise<void> {
    const options = { applications: [...applications] };
    if (await run({ campaign, kind: 'overprint', options })) void navigate({ to: '/packets' });
  }
  return (
    <>
      <Button type="primary" className={busy ? 'of-busy' : ''} aria-busy={busy} onClick={() => void act()}>
        套打这 {applications.length} 份的意见
      </Button>
      {failure ? <RefusalNote failure={failure} /> : null}
    </>
  );
}
