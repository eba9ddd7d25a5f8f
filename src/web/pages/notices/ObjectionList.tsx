import Button from 'antd/es/button';
import { useState } from 'react';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { answerClock, channelWords, type Notice, type Objection, outcomeWords } from './notices.ts';
import { SettleObjection } from './SettleObjection.tsx';

interface Props {
  readonly notice: Notice;
  readonly today: string;
  readonly zone: string;
}

/** 异议 with the clock of each answer; who objected is shown to who answers only (S28). */
export function ObjectionList({ notice, today, zone }: Props) {
  const [asking, setAsking] = useState<Objection>();
  const { objections } = notice;
  const waiting = objections.filter(({ outcome }) => outcome === null).length;
  if (objections.length === 0) return <p className="of-flush soft">还没有收到异议。</p>;
  const may = notice.allowed.includes('settleObjection');
  return (
    <>
      <h3 className="of-flush">
        异议（{objections.length} 件，待答复 {waiting} 件）
      </h3>
      <DataTable
        caption={`${notice.title}的异议（${notice.address}）`}
        columns={columns(today, zone, may ? setAsking : undefined)}
        rows={objections}
        rowKey={({ objection }) => objection}
        empty={null}
      />
      {asking ? (
        <SettleObjection notice={notice} objection={asking} onClose={() => setAsking(undefined)} />
      ) : null}
    </>
  );
}

function columns(
  today: string,
  zone: string,
  onSettle: ((objection: Objection) => void) | undefined,
): Column<Objection>[] {
  return [
    { key: 'number', title: '编号', head: true, cell: ({ number }) => `第 ${number} 号` },
    { key: 'about', title: '对象', cell: ({ about }) => about ?? '整个名单' },
    {
      key: 'came',
      title: '收到',
      cell: ({ receivedAt, channel, late }) => (
        <>
          {channelWords[channel]}，{cityMoment(receivedAt, zone)}
          {late ? <span className="of-error"> 逾期</span> : null}
        </>
      ),
    },
    { key: 'who', title: '提出人', cell: ({ told }) => <Who told={told} /> },
    {
      key: 'state',
      title: '答复',
      cell: (one) => <Answered objection={one} today={today} />,
    },
    ...(onSettle
      ? [
          {
            key: 'act',
            title: '办理',
            cell: (one: Objection) =>
              one.outcome === null ? (
                <Button onClick={() => onSettle(one)}>
                  核实答复<span className="unseen">第 {one.number} 号</span>
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
}

function Who({ told }: { told: Objection['told'] }) {
  if (!told) return <span className="soft">只有负责答复的人能看</span>;
  return (
    <details>
      <summary>{told.name || '未具名'}</summary>
      <p className="of-flush of-wrap">{told.contact}</p>
      <p className="of-flush of-wrap">{told.text}</p>
      {told.files.map(({ upload, name }) => (
        <p key={upload} className="of-flush">
          <a href={`/api/v1/uploads/${upload}`}>{name}</a>
        </p>
      ))}
    </details>
  );
}

function Answered({ objection, today }: { objection: Objection; today: string }) {
  const { outcome, told, answerBy } = objection;
  const clock = answerClock(objection, today);
  if (outcome !== null)
    return (
      <>
        <span className="of-strong">{outcomeWords[outcome]}</span>
        {told?.finding ? <span className="of-wrap">：{told.finding}</span> : null}
      </>
    );
  return (
    <span className={clock?.overdue ? 'of-error' : ''}>
      {clock?.words}（{dayInWords(answerBy)}前）
    </span>
  );
}
