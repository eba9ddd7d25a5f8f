import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { entriesFor } from '../../navigation.ts';
import { applicantStateWords, stateTone } from '../../office/stateWords.ts';
import { DeadlineBanner } from '../../parts/DeadlineBanner.tsx';
import { OwnShare } from '../../parts/OwnShare.tsx';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { type Campaign, useCampaign } from '../../session/useCampaign.ts';
import { useMay, useMe } from '../../session/useMe.ts';
import { useProgramme } from '../../session/useProgramme.ts';
import { useWords } from '../../session/useWords.ts';
import { FollowUpHint } from './FollowUpHint.tsx';
import { MyTasks } from './MyTasks.tsx';
import { RecordHint } from './RecordHint.tsx';
import { UnsavedNote } from './UnsavedNote.tsx';
import { WatchHint } from './WatchHint.tsx';

type Calendar = QueryOutput<'campaignCalendar'>;

/** What waits for this person, most urgent first; then their own applications. */
export default function HomePage() {
  const { campaign, campaigns, loading, error } = useCampaign();
  const me = useMe();
  const may = useMay();
  if (loading) return <Waiting />;
  return (
    <Page title="我的工作" above={campaign?.title}>
      <RefusalNote failure={error as never} />
      {!campaign && !error && <FirstRun />}
      {me.data && <UnsavedNote user={me.data.user} />}
      {me.data && may('recordWork') && !may('seeQuota') && <RecordHint user={me.data.user} />}
      {campaign && may('seeApplication') && <Deadlines campaign={campaign} />}
      {campaign && may('createApplication') && !may('seeQuota') && <OwnShare campaign={campaign.id} />}
      {campaign && campaigns.length > 1 && <OtherYears campaign={campaign.id} />}
      {may('seeWatch') && <WatchHint />}
      {may('keepFollowUps') && <FollowUpHint />}
      {campaign && <MyTasks campaign={campaign.id} />}
      {campaign && may('seeList') && !may('seeQuota') && <MyApplications campaign={campaign} />}
      <Screens campaign={campaign} />
      {campaign && may('createApplication') && (
        <p className="buttons">
          {may('seeQuota') ? (
            <Link to="/desk" hash="enter-for" className="button button-plain">
              代录申报
            </Link>
          ) : (
            <Link to="/start" className="button">
              新建申报
            </Link>
          )}
        </p>
      )}
    </Page>
  );
}

/** Nobody shall miss what waits in another year while looking at this one (3.7). */
function OtherYears({ campaign }: { readonly campaign: string }) {
  const all = useContractQuery('myTasks', {});
  const here = useContractQuery('myTasks', { campaign });
  if (!all.data || !here.data) return null;
  const others = all.data.tasks.length - here.data.tasks.length;
  if (others <= 0) return null;
  return <p className="note note-warn">其他年度还有 {others} 件待办，请在页面上方换到那个年度办理。</p>;
}

/** Those who decide or keep the installation find their screens here too. */
function Screens({ campaign }: { readonly campaign: Campaign | undefined }) {
  const words = useWords();
  const may = useMay();
  const own = entriesFor(may, words, campaign?.practice).filter(
    ({ to, needs }) => needs !== undefined && to !== '/start',
  );
  if (own.length < 2 && !may('seeLog')) return null;
  return (
    <section aria-labelledby="screens">
      <h2 id="screens">常用</h2>
      <ul className="screens">
        {own.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className="button button-plain">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An empty system says what to do next, and leads there who may do it (ux 21). */
function FirstRun() {
  const { organiser } = useWords();
  const may = useMay();
  return (
    <div className="card">
      <h2>还没有年度工作</h2>
      {may('prepareCampaign') ? (
        <>
          <p>依次办理：新建年度工作 → 导入通知 → 核对名额 → 发布。手上有今年的通知就可以开始。</p>
          <p>
            <Link to="/drafts" className="button">
              新建年度工作
            </Link>
          </p>
        </>
      ) : (
        <p>
          系统里还没有一个年度的创建工作。请{organiser}经办人依次办理：新建年度工作 → 导入通知 → 核对名额 →
          发布。
        </p>
      )}
    </div>
  );
}

function Deadlines({ campaign }: { readonly campaign: Campaign }) {
  const { organiser } = useWords();
  const { data } = useContractQuery('campaignCalendar', { campaign: campaign.id });
  const left = (days: number | null) => days ?? Number.POSITIVE_INFINITY;
  const near = data?.deadlines.filter(({ open, daysLeft }) => open || left(daysLeft) >= 0) ?? [];
  const next = [...near].sort((one, other) => (left(one.daysLeft) < left(other.daysLeft) ? -1 : 1))[0];
  if (!next) return null;
  return <DeadlineBanner {...next} after={afterWords[next.binds](next.receiver, organiser)} />;
}

/** What a date means, by what it binds; a date that binds nothing is only told. */
const afterWords: {
  readonly [B in Calendar['deadlines'][number]['binds']]: (
    receiver: string | null,
    organiser: string,
  ) => string;
} = {
  filing: (receiver, organiser) =>
    receiver
      ? `由推荐单位在此之前报送至${receiver}；逾期须经${organiser}同意。`
      : `逾期须经${organiser}同意。`,
  submission: () => '由单位在此之前在系统里提交；逾期须经上级工会同意延期。',
  step: () => '请在此之前办理。',
  information: (receiver) => (receiver ? `在此之前报至${receiver}。` : ''),
};

function MyApplications({ campaign }: { readonly campaign: Campaign }) {
  const words = useWords();
  const { data, error, isPending } = useContractQuery('applicationList', {
    campaign: campaign.id,
    sort: 'updated',
  });
  const { programme } = useProgramme(campaign.revision);
  const may = useMay();
  if (isPending) return <Waiting />;
  const track = (id: string) => programme?.tracks.find((one) => one.id === id)?.title ?? '';
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{may('createApplication') ? '我的申报' : '本单位的申报'}</h2>
      <RefusalNote failure={error} />
      {data?.rows.length === 0 && (
        <p className="card">
          还没有申报。点“新建申报”，选择类别后就可以开始填写，随时可以停下，内容自动保存。
        </p>
      )}
      {data && data.rows.length > 0 && (
        <ul className="tasks">
          {data.rows.map((row) => (
            <li key={row.id}>
              <div className="task-name">
                <Link to={`/applications/${row.id}`}>{row.studioName || '（还没有名称）'}</Link>
                <p className="soft">
                  {track(row.track)}，{row.unitName}
                </p>
              </div>
              <p className="task-end">
                <span className={`state ${looks[stateTone(row.state.kind)]}`}>
                  {applicantStateWords(row.state, words, programme?.steps)}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const looks = { waiting: 'state-todo', attention: 'state-warn', good: 'state-good', ended: '' } as const;
