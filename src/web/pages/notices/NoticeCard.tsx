import Button from 'antd/es/button';
import { useState } from 'react';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { leftInWords, type Notice, phaseWords } from './notices.ts';
import { ObjectionList } from './ObjectionList.tsx';
import { RecordObjection } from './RecordObjection.tsx';

interface Props {
  readonly notice: Notice;
  readonly today: string;
  readonly zone: string;
}

/** One 公示: its clock, its page, its objections, and its result. */
export function NoticeCard({ notice, today, zone }: Props) {
  const [asking, setAsking] = useState<'end' | 'record'>();
  const [state, tone] = phaseWords(notice.phase);
  const may = (act: string) => notice.allowed.includes(act);
  const id = `notice-${notice.notice}`;
  const from = [notice.stepTitle, notice.bodyName].filter(Boolean).join('，');
  return (
    <section className="card of-stack" aria-labelledby={id}>
      <div className="of-line of-between">
        <h2 id={id} className="of-flush of-wrap">
          {notice.title}
          <span className="unseen">（{notice.address}）</span>
        </h2>
        <span className="of-mark" data-tone={tone}>
          {state}
        </span>
      </div>
      <p className="of-flush">
        {from ? `${from}。` : ''}
        {dayInWords(notice.opensOn)}至{dayInWords(notice.endsOn)} 24:00，名单 {notice.items.length} 个。
        <strong>{leftInWords(notice)}</strong>
      </p>
      {notice.result ? <p className="of-flush of-strong">公示结果：{notice.result}</p> : null}
      {notice.endedBecause ? <p className="of-flush of-wrap">中止原因：{notice.endedBecause}</p> : null}
      <div className="of-line">
        {notice.phase === 'waiting' ? (
          <span className="soft">公示网页从 {dayInWords(notice.opensOn)} 起可以打开</span>
        ) : (
          <a href={`/public/notices/${notice.address}`} target="_blank" rel="noreferrer">
            公示网页
          </a>
        )}
        <a href={`/api/v1/papers/publicNotice/${notice.notice}.pdf`} target="_blank" rel="noreferrer">
          公示（PDF）
        </a>
        {notice.result ? (
          <a href={`/api/v1/papers/noticeResult/${notice.notice}.pdf`} target="_blank" rel="noreferrer">
            公示情况说明（PDF）
          </a>
        ) : null}
      </div>
      <details>
        <summary>名单（{notice.items.length} 个）</summary>
        <ol className="of-names">
          {notice.items.map((item) => (
            <li key={item.application}>
              {item.studioName}（{item.unitName}）
              {item.upheld ? <span className="of-error"> 异议成立</span> : null}
            </li>
          ))}
        </ol>
      </details>
      <ObjectionList notice={notice} today={today} zone={zone} />
      <div className="of-line">
        {may('closePublicNotice') && notice.phase === 'over' ? <CloseNotice notice={notice} /> : null}
        {may('recordObjection') && notice.phase !== 'waiting' ? (
          <Button onClick={() => setAsking('record')}>登记书面或电话异议</Button>
        ) : null}
        {may('endPublicNotice') ? (
          <Button danger onClick={() => setAsking('end')}>
            中止公示
          </Button>
        ) : null}
      </div>
      {asking === 'record' ? (
        <RecordObjection notice={notice} today={today} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'end' ? <EndNotice notice={notice} onClose={() => setAsking(undefined)} /> : null}
    </section>
  );
}

function CloseNotice({ notice }: { notice: Notice }) {
  const { run, busy, failure } = useCommand('closePublicNotice');
  async function act(): Promise<void> {
    const done = await run({ notice: notice.notice });
    if (done) announce(`公示结果已写：${done.result}。`);
  }
  return (
    <>
      <Button type="primary" className={busy ? 'of-busy' : ''} onClick={() => void act()}>
        写公示结果
      </Button>
      {failure ? <RefusalNote failure={failure} /> : null}
    </>
  );
}

function EndNotice({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { run, busy, failure } = useCommand('endPublicNotice');
  return (
    <ReasonDialog
      title="中止公示"
      open
      act="中止公示"
      danger
      busy={busy}
      failure={failure}
      hint="原因写在公示网页上，所有人看得到"
      onClose={onClose}
      onAct={async (reason) => {
        const done = await run({ notice: notice.notice, reason });
        if (done) announce('公示已中止。');
        return done !== undefined;
      }}
    >
      <p className="of-flush">网页撤下名单，写明已中止和原因；名单上的申报可以重新公示。</p>
    </ReasonDialog>
  );
}
