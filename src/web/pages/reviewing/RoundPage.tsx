import { useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { ReviewerTable } from './ReviewerTable.tsx';
import { kindWords, type RoundAnswer } from './reviewing.ts';

/** One round for the officer: who looks at what, how far they are (F24). */
export default function RoundPage() {
  const { round } = useParams({ strict: false }) as { round: string };
  const query = useContractQuery('reviewRound', { round });
  const title = query.data?.round.title ?? '评审轮次';
  return (
    <OfficePage title={title} crumbs={[{ label: '评审', to: '/reviewing' }]}>
      {() => (
        <Loaded query={query}>
          {(answer) => (
            <div className="of-stack">
              <About answer={answer} />
              <Acts answer={answer} />
              <CandidateTable answer={answer} />
              <ReviewerTable answer={answer} />
            </div>
          )}
        </Loaded>
      )}
    </OfficePage>
  );
}

function About({ answer: { round } }: { readonly answer: RoundAnswer }) {
  const { heldOn, dueOn, place, stageTitle, blind, perApplication } = round;
  const facts = [
    `${round.trackTitle}，${kindWords[round.kind]}${stageTitle ? `（${stageTitle}）` : ''}`,
    `每份 ${perApplication} 人`,
    blind ? '匿名' : '',
    heldOn ? `${dayInWords(heldOn)}${round.startsAt ? ` ${round.startsAt} 开始` : ''}` : '',
    place,
    dueOn ? `${dayInWords(dueOn)}截止` : '',
    round.closedAt ? '已结束' : '',
  ];
  return <p className="of-flush">{facts.filter(Boolean).join('；')}</p>;
}

function Acts({ answer }: { readonly answer: RoundAnswer }) {
  const { round, applications, allowed } = answer;
  const remind = useCommand('remindReviewers');
  const close = useCommand('closeReviewRound');
  const draw = useCommand('setAppearance');
  const [assigning, setAssigning] = useState(false);
  const [closing, setClosing] = useState(false);
  const sheets = applications.flatMap(({ assignments }) => assignments);
  const out = sheets.filter(({ handedInAt }) => handedInAt === null).length;
  if (!allowed.includes('keepReview')) return <Papers answer={answer} />;
  async function tell(): Promise<void> {
    const done = await remind.run({ round: round.round });
    if (done) announce(`已提醒 ${done.told} 位专家。`);
  }
  async function end(): Promise<void> {
    if (await close.run({ round: round.round })) announce('这一轮已经结束。');
    setClosing(false);
  }
  async function order(): Promise<void> {
    if (await draw.run({ round: round.round })) announce('出场顺序已抽定。');
  }
  return (
    <>
      <RefusalNote failure={remind.failure ?? close.failure ?? draw.failure} />
      <div className="of-line">
        <Button type="primary" onClick={() => setAssigning(true)}>
          按工作量分配专家
        </Button>
        {round.kind === 'presentation' ? (
          <Button onClick={() => void order()}>抽签排定出场顺序</Button>
        ) : null}
        {out > 0 ? <Button onClick={() => void tell()}>提醒没有提交的专家</Button> : null}
        {closing ? (
          <>
            <span>{out > 0 ? `还有 ${out} 份没有提交，结束后不能再评。` : '结束后专家不能再打开材料。'}</span>
            <Button danger onClick={() => void end()}>
              确认结束
            </Button>
            <Button onClick={() => setClosing(false)}>取消</Button>
          </>
        ) : (
          <Button onClick={() => setClosing(true)}>结束这一轮</Button>
        )}
        <Papers answer={answer} />
      </div>
      {assigning ? <AssignDialog answer={answer} onClose={() => setAssigning(false)} /> : null}
    </>
  );
}

function Papers({ answer: { round, applications } }: { readonly answer: RoundAnswer }) {
  if (round.kind !== 'presentation' || !applications.some(({ position }) => position !== null)) return null;
  return <a href={`/api/v1/papers/appearance/${round.round}.pdf`}>出场顺序表（PDF）</a>;
}
