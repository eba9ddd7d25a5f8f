import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { QueryOutput } from '../../../../contract/client.ts';
import { wordsOf } from '../../../../core/programme/words.ts';
import { Loaded } from '../../../office/Loaded.tsx';
import { announce } from '../../../parts/announce.ts';
import { cityMoment } from '../../../parts/cityTime.ts';
import { Page } from '../../../parts/Page.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { useCommand } from '../../../parts/useCommand.ts';
import { useContractQuery } from '../../../parts/useContractQuery.ts';
import { OpenDraft, type OpenedDraft } from '../OpenDraft.tsx';
import { StuckList } from './StuckList.tsx';
import { TrialPapers } from './TrialPapers.tsx';
import { TrialProgress } from './TrialProgress.tsx';
import { isAtWork, type Run } from './trialWords.ts';
import { Walked } from './Walked.tsx';
import './sandbox.css';

type Answer = QueryOutput<'sandboxReport'>;

/** 试运行: a draft tried with invented applicants before it is published; what was walked, what stood in the way, every paper (F2). */
export default function SandboxPage() {
  return <OpenDraft>{(opened) => <Trial {...opened} />}</OpenDraft>;
}

function Trial(opened: OpenedDraft) {
  const { draft, programme } = opened;
  const [working, setWorking] = useState(false);
  const query = useContractQuery(
    'sandboxReport',
    { draft: draft.id },
    working ? { refetchInterval: 2_000 } : {},
  );
  useEffect(() => setWorking(query.data?.run ? isAtWork(query.data.run) : false), [query.data]);
  return (
    <Page
      title="试运行"
      above="发布前先走一遍，不影响任何正式数据"
      crumbs={[
        { label: '新建年度工作', to: '/drafts' },
        { label: programme.title, to: `/drafts/${draft.id}` },
      ]}
      wide
    >
      <p>
        系统虚构几家单位，按草案现在的样子从填表、各级意见一直办到作出决定，并把每一张表都印出来。
        虚构的单位和人不会出现在任何名单、消息和日志里，走完即清除；只留下这份报告和试印的表。
      </p>
      <Loaded query={query}>{(answer) => <Ready answer={answer} opened={opened} />}</Loaded>
    </Page>
  );
}

function Ready({ answer, opened }: { readonly answer: Answer; readonly opened: OpenedDraft }) {
  const { run, timeZone, ended } = answer;
  const working = run !== null && isAtWork(run);
  return (
    <div className="of-stack">
      {!ended && !working && <Start answer={answer} opened={opened} />}
      {ended && <p className="note">这份草案已经发布或作废，不再试运行。</p>}
      {run && working && <TrialProgress run={run} />}
      {run && !working && <Result run={run} timeZone={timeZone} opened={opened} />}
    </div>
  );
}

function Start({ answer, opened }: { readonly answer: Answer; readonly opened: OpenedDraft }) {
  const { draft, store, readOnly } = opened;
  const { run, busy, failure } = useCommand('startSandbox');
  async function start(): Promise<void> {
    if (!(await store.settle())) return;
    if (await run({ draft: draft.id })) announce('试运行已开始，可以离开本页。');
  }
  if (readOnly) return null;
  return (
    <>
      <RefusalNote failure={failure} focus />
      <p className="buttons">
        <button type="button" className="button" aria-disabled={busy} onClick={() => void start()}>
          {answer.run === null ? '开始试运行' : '重新试运行'}
        </button>
        <Link to={`/drafts/${draft.id}/publish`} className="button button-plain">
          检查并发布
        </Link>
      </p>
    </>
  );
}

const faults: Readonly<Record<string, string>> = {
  cancelled: '试运行已停止，没有留下任何内容。',
  failed: '试运行没有做成，请重新试运行；仍不成，请联系系统管理员。',
};

interface ResultProps {
  readonly run: Run;
  readonly timeZone: string;
  readonly opened: OpenedDraft;
}

function Result({ run, timeZone, opened }: ResultProps) {
  const { report } = run;
  const words = wordsOf(opened.programme);
  if (report === null)
    return <p className="note note-warn">{faults[run.progress?.state ?? 'failed'] ?? faults.failed}</p>;
  const errors = report.stuck.filter(({ level }) => level === 'error').length;
  const done = report.outcomes.filter(({ asMeant }) => asMeant).length;
  const good = errors === 0 && done === report.outcomes.length && done > 0;
  return (
    <>
      <p className={`note ${good ? 'note-good' : 'note-warn'}`}>
        {cityMoment(run.at, timeZone)} {run.byName} 试运行：虚构 {report.outcomes.length} 份申报，{done}{' '}
        份按预定走完
        {errors > 0 ? `，有 ${errors} 处走不通` : ''}；试印 {run.papers.length} 个文件。
      </p>
      {run.changed && (
        <p className="note note-warn">
          草案在这次试运行以后改过，下面说的是改以前的样子。需要时请重新试运行。
        </p>
      )}
      <StuckList stuck={report.stuck} draft={opened.draft.id} />
      <TrialPapers run={run} />
      <Walked report={report} timeZone={timeZone} words={words} />
    </>
  );
}
