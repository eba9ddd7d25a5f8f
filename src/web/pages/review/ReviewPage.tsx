import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { labelAt } from '../../../core/answers/fieldAt.ts';
import { wordsOf } from '../../../core/programme/words.ts';
import { LogDifferences } from '../../log/LogDifferences.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { StateMark } from '../../office/StateMark.tsx';
import { announce } from '../../parts/announce.ts';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useProgramme } from '../../session/useProgramme.ts';
import { WordsContext } from '../../session/useWords.ts';
import { ActPanel } from './ActPanel.tsx';
import { AlikeNotes } from './AlikeNotes.tsx';
import { AnswersView } from './AnswersView.tsx';
import { type Application, type Reviewed, reviewedOf } from './application.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { FindingsNote } from './FindingsNote.tsx';
import { OpinionsSoFar } from './OpinionsSoFar.tsx';
import { ReturnedNote } from './ReturnedNote.tsx';
import { returnPath } from './returnPath.ts';
import { SheetPane } from './SheetPane.tsx';
import { useKeptPicks } from './useKeptPicks.ts';

/** One application as a level sees it: paper and data side by side, and what may be done with it. */
export default function ReviewPage() {
  const { application } = useParams({ strict: false }) as { application: string };
  const query = useContractQuery('applicationDetail', { application });
  const title = query.data?.studioName ?? '办理申报';
  return (
    <OfficeProvider>
      <Page
        title={title}
        wide
        above={query.data ? `${query.data.fileNumber} · ${query.data.unitName}` : undefined}
        crumbs={[
          { label: '我的工作', to: '/' },
          { label: '办理台', to: '/desk' },
        ]}
      >
        <Loaded query={query}>{(found) => <WithProgramme application={found} />}</Loaded>
      </Page>
    </OfficeProvider>
  );
}

function WithProgramme({ application }: { application: Application }) {
  const { programme } = useProgramme(application.revision);
  if (!programme) return <Waiting />;
  const reviewed = reviewedOf(application, programme);
  if (!reviewed)
    return <p className="note note-bad">这份申报所用的表在年度方案里找不到，请联系系统管理员。</p>;
  return (
    <WordsContext value={wordsOf(programme)}>
      <Review key={application.id} reviewed={reviewed} />
    </WordsContext>
  );
}

function Review({ reviewed }: { reviewed: Reviewed }) {
  const [picks, setPicks] = useKeptPicks(reviewed.application.id);
  const { data: log } = useContractQuery('logFilling', { application: reviewed.application.id });
  const [returning, setReturning] = useState(false);
  const [refused, setRefused] = useState(false);
  const addPick = (cell: string) => {
    const path = returnPath(reviewed.sheet, cell);
    setRefused(path === undefined);
    if (path === undefined || picks.some((pick) => pick.path === path)) return;
    setPicks([...picks, { path, reason: '' }]);
    announce(`已加入退回：${labelAt(reviewed.sheet.form, path)}`);
  };
  return (
    <div className="of-stack">
      <Facts reviewed={reviewed} />
      <AlikeNotes application={reviewed.application} />
      <ReturnedNote reviewed={reviewed} />
      <FindingsNote reviewed={reviewed} />
      <LogDifferences application={reviewed.application.id} log={log} />
      <div className="of-split">
        <SheetPane reviewed={reviewed} onPick={returning ? addPick : undefined} refused={refused} />
        <div className="of-stack of-top">
          <ActPanel
            reviewed={reviewed}
            returning={returning}
            onReturning={setReturning}
            picks={picks}
            onPicks={setPicks}
          />
          <OpinionsSoFar reviewed={reviewed} />
          <EvidenceList reviewed={reviewed} />
          <AnswersView reviewed={reviewed} log={log} />
        </div>
      </div>
    </div>
  );
}

function Facts({ reviewed: { application, programme, track } }: { reviewed: Reviewed }) {
  const { id, deadline } = application;
  return (
    <section className="card of-stack" aria-label="概况">
      <div className="of-line">
        <StateMark state={application.state} steps={programme.steps} />
        {application.late ? (
          <span className="of-mark" data-tone="attention">
            逾期提交
          </span>
        ) : null}
        <Link to="/applications/$application/timeline" params={{ application: id } as never}>
          办理过程
        </Link>
        <Link to="/applications/$application/standard" params={{ application: id } as never}>
          对照{programme.words.standard}、走访指导
        </Link>
        <Link to="/applications/$application" params={{ application: id } as never}>
          申报页（填写、撤回、改报、更换{programme.words.lead}）
        </Link>
      </div>
      <dl className="facts">
        <dt>类别</dt>
        <dd>{track.title}</dd>
        <dt>{programme.words.lead}</dt>
        <dd>{application.leadName}</dd>
        <dt>推荐单位</dt>
        <dd>{application.bodyName}</dd>
        {deadline ? (
          <>
            <dt>截止</dt>
            <dd>
              {deadline.title}：{deadline.printed}
              {deadline.open ? `（还有 ${deadline.daysLeft} 天）` : '（已截止）'}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
