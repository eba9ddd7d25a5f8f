import { Link } from '@tanstack/react-router';
import { unannouncedYears, type WorkCalendar } from '../../../core/calendar/workdays.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { Contact } from '../../parts/Contact.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { PaperLinks } from '../../parts/PaperLinks.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { TimeLine } from '../../parts/timeLine/TimeLine.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWorkCalendar } from '../../parts/useWorkCalendar.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCampaign } from '../../session/useCampaign.ts';
import { useProgramme } from '../../session/useProgramme.ts';
import { type Calendar as CalendarAnswer, type CalendarEntry, calendarEntries } from './calendarEntries.ts';
import { Extensions } from './Extensions.tsx';
import './calendar.css';

/** 进度安排: phases and deadlines on one line of time, with what is odd about them (S4). */
export default function CalendarPage() {
  const { campaign, loading } = useCampaign();
  const { programme } = useProgramme(campaign?.revision);
  return (
    <Page title="进度安排" above={campaign?.title} aside={<Link to="/calendar/workdays">工作日</Link>} wide>
      {campaign && programme ? (
        <Calendar campaign={campaign.id} programme={programme} />
      ) : loading || campaign ? (
        <Waiting />
      ) : (
        <p className="note">还没有年度工作，进度安排会在发布后出现在这里。</p>
      )}
    </Page>
  );
}

function Calendar({ campaign, programme }: { campaign: string; programme: Programme }) {
  const { data, error, refetch } = useContractQuery('campaignCalendar', { campaign });
  const days = data ? daysOf(data) : [];
  const workdays = useWorkCalendar(days);
  if (!data) return error ? <RefusalNote failure={error} onRetry={() => void refetch()} /> : <Waiting />;
  return (
    <>
      <p>今天是{dayInWords(data.today)}。</p>
      {workdays && <Unannounced workdays={workdays} days={days} />}
      <TimeLine {...data} {...(workdays ? { workdays } : {})} />
      <ol className="timeline">
        {calendarEntries(data).map((entry) => (
          <Entry key={`${entry.kind}${entry.id}`} entry={entry} />
        ))}
      </ol>
      <Extensions deadlines={data.deadlines} />
      {data.notes.length > 0 ? (
        <section className="card" aria-labelledby="notes">
          <h2 id="notes">通知里的出入和处理办法</h2>
          <ul>
            {data.notes.map(({ about, text, source }) => (
              <li key={about + text}>
                {text}
                {source ? <span className="soft">（{source}）</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Circular campaign={campaign} programme={programme} />
    </>
  );
}

const daysOf = ({ phases, deadlines }: CalendarAnswer) => [
  ...phases.flatMap(({ from, to }) => [from, to]),
  ...deadlines.flatMap(({ opens, due }) => [opens, due]).filter((day) => day !== null),
];

/** 未公布: said in words, since a normal-looking year may lack its days off. */
function Unannounced({
  workdays,
  days,
}: {
  readonly workdays: WorkCalendar;
  readonly days: readonly string[];
}) {
  const years = unannouncedYears(workdays, days);
  if (years.length === 0) return null;
  return (
    <div className="note note-warn">
      <p>
        {years.join('、')} 年的放假安排还没有公布，时间轴上没有画出放假的日子。公布后请在
        <Link to="/calendar/workdays" search={{ year: String(years[0]) } as never}>
          工作日
        </Link>
        里录入。
      </p>
    </div>
  );
}

function Entry({ entry }: { entry: CalendarEntry }) {
  return (
    <li className={`calendar-${entry.kind}`} aria-current={entry.now ? 'step' : undefined}>
      <p className="calendar-title">
        {entry.title}
        {entry.now ? <span className="state state-todo">进行中</span> : null}
      </p>
      <p>{entry.when}</p>
      {entry.detail ? <p className="soft">{entry.detail}</p> : null}
    </li>
  );
}

function Circular({ campaign, programme }: { campaign: string; programme: Programme }) {
  const { circular, city } = programme;
  return (
    <section className="card" aria-labelledby="circular">
      <h2 id="circular">依据的通知</h2>
      <dl className="facts">
        <dt>通知</dt>
        <dd>{circular.title}</dd>
        <dt>文号</dt>
        <dd>{circular.number ?? '通知没有文号'}</dd>
        <dt>发文</dt>
        <dd>
          {circular.issuer}，{dayInWords(circular.issuedOn)}
        </dd>
        <dt>接收部门</dt>
        <dd>
          {city.union}
          {city.department}
        </dd>
        <dt>附件</dt>
        <dd>
          <ul className="calendar-annexes">
            {circular.annexes.map((annex) => (
              <li key={annex}>{annex}</li>
            ))}
          </ul>
        </dd>
        {circular.references.length > 0 ? (
          <>
            <dt>引用的文件</dt>
            <dd>
              {circular.references
                .map(({ number, title }) => (title ? `${title}（${number}）` : number))
                .join('；')}
            </dd>
          </>
        ) : null}
      </dl>
      {circular.body ? <PaperLinks base={`/api/v1/papers/circular/${campaign}`} of="通知和附件" /> : null}
      <Contact programme={programme} />
    </section>
  );
}
