import { Link } from '@tanstack/react-router';
import { hasFiling } from '../../../core/programme/practice.ts';
import { fieldHref } from '../../form/fieldAddress.ts';
import { OpenApplication } from '../../form/OpenApplication.tsx';
import { SaveBar } from '../../form/SaveBar.tsx';
import { useAnswers, useWork } from '../../form/work.ts';
import { FillFromLog } from '../../log/FillFromLog.tsx';
import { LogDifferences } from '../../log/LogDifferences.tsx';
import { useLog } from '../../log/logContext.ts';
import { Contact } from '../../parts/Contact.tsx';
import { DeadlineBanner } from '../../parts/DeadlineBanner.tsx';
import { Page } from '../../parts/Page.tsx';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import { AlikeNotes } from './AlikeNotes.tsx';
import { Corrections } from './Corrections.tsx';
import { FormerLead } from './FormerLead.tsx';
import { LeadConfirmation } from './LeadConfirmation.tsx';
import { MoreActs } from './MoreActs.tsx';
import { Opinions } from './Opinions.tsx';
import { Papers } from './Papers.tsx';
import { Returned } from './Returned.tsx';
import { SectionList } from './SectionList.tsx';
import { WhereItStands } from './WhereItStands.tsx';

export default function ApplicationPage() {
  return (
    <OpenApplication>
      <Application />
    </OpenApplication>
  );
}

/** One application as a task list (ux 1), with where it stands and what was said of it. */
function Application() {
  const { organiser, standard, subsidy } = useWords();
  const may = useMay();
  const { detail, track, form, programme } = useWork();
  const name = useAnswers(({ answers }) => answers[form.roles.studioName]);
  const title = (typeof name === 'string' && name) || detail.studioName || '还没有名称的申报';
  const { deadline, editableSections } = detail;
  const log = useLog();
  const writes = editableSections.length > 0;
  const decided = ['approved', 'designated'].includes(detail.state.kind);
  const paid = decided && (track.outcomes?.money ?? []).length > 0 && may('seeSubsidies');
  return (
    <Page
      title={title}
      above={
        <>
          {track.title}　<span className="one-line">编号 {detail.fileNumber}</span>
        </>
      }
      crumbs={[{ label: '我的工作', to: '/' }]}
      aside={
        detail.allowed.includes('giveOpinion') ? (
          <Link to={`/applications/${detail.id}/review`} className="button">
            去办理
          </Link>
        ) : undefined
      }
    >
      {writes && <SaveBar />}
      <AlikeNotes />
      <Returned />
      <FormerLead />
      <WhereItStands />
      {deadline && writes && (
        <DeadlineBanner
          {...deadline}
          after={
            hasFiling({ steps: programme.steps.filter(({ id }) => track.steps.includes(id)) })
              ? `推荐单位在此之前报送；逾期须经${organiser}同意。`
              : '请在此之前提交；逾期须经上级工会同意延期。'
          }
        />
      )}
      <FillFromLog />
      <LogDifferences application={detail.id} log={log} href={(path) => fieldHref(form, detail.id, path)} />
      <SectionList />
      <LeadConfirmation />
      <Opinions />
      <Papers />
      <Corrections />
      <MoreActs />
      {paid && (
        <p>
          <Link to={`/applications/${detail.id}/subsidy`}>查看{subsidy}，报告使用</Link>
        </p>
      )}
      <p>
        <Link to={`/applications/${detail.id}/timeline`}>查看办理过程</Link>
        {'　'}
        <Link to={`/applications/${detail.id}/standard`}>对照{standard}、走访指导</Link>
      </p>
      <Contact programme={programme} />
    </Page>
  );
}
