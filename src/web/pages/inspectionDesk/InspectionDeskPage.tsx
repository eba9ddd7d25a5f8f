import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { prepareShell } from '../../inspection/offlineShell.ts';
import {
  isUnsent,
  type KeptCase,
  type KeptSheet,
  phoneShelf,
  type VisitLine,
} from '../../inspection/shelf.ts';
import { useOnPhone } from '../../inspection/watchPhone.ts';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCampaign } from '../../session/useCampaign.ts';
import { useSignedIn } from '../../session/useSignedIn.ts';
import { resultWords, sheetState } from './inspectionWords.ts';
import { InstallHint, PhoneNotes } from './PhoneNotes.tsx';
import { type Downloading, DownloadProgress, useDownloads } from './VisitDownload.tsx';
import './inspectionDesk.css';

interface OnPhone {
  readonly cases: ReadonlyMap<string, KeptCase>;
  readonly sheets: readonly KeptSheet[];
  readonly files: ReadonlySet<string>;
  readonly visits: readonly VisitLine[];
}

/** 我的验收 (R32, F22): the visits by day and route; what is on this phone opens without a network. */
export default function InspectionDeskPage() {
  const me = useSignedIn();
  const user = me?.user ?? '';
  const shelf = useMemo(() => phoneShelf(user), [user]);
  const { campaign } = useCampaign();
  const desk = useContractQuery(
    'inspectionDesk',
    { campaign: campaign?.id ?? '' },
    { enabled: campaign !== undefined },
  );
  useEffect(() => {
    if (me) void prepareShell(me);
  }, [me]);
  const answered = desk.data?.visits;
  useEffect(() => {
    if (answered && campaign) void shelf.keepDesk(campaign.id, answered).catch(() => undefined);
  }, [answered, campaign, shelf]);
  const phone = useOnPhone(async (): Promise<OnPhone> => {
    const [cases, sheets, files, kept] = await Promise.all([
      ...([shelf.cases(), shelf.sheets(), shelf.fileIds(), shelf.desk()] as const),
    ]);
    return {
      ...{ sheets, files, visits: kept?.visits ?? [] },
      cases: new Map(cases.map((one) => [one.visit, one])),
    };
  }, [shelf]);
  const visits = answered ?? phone?.visits ?? [];
  const unreachable = desk.error?.uncertain === true;
  return (
    <Page title="我的验收" above="现场验收">
      <PhoneNotes />
      {desk.error && !unreachable && <RefusalNote failure={desk.error} />}
      {phone && (answered || unreachable || !campaign || visits.length > 0) ? (
        <Visits visits={visits} phone={phone} shelf={shelf} />
      ) : (
        <Waiting />
      )}
      <InstallHint />
    </Page>
  );
}

function Visits(props: {
  readonly visits: readonly VisitLine[];
  readonly phone: OnPhone;
  readonly shelf: ReturnType<typeof phoneShelf>;
}) {
  const { visits, phone } = props;
  const downloads = useDownloads(props.shelf);
  if (visits.length === 0)
    return <p className="note">还没有分给您的验收。安排好以后会出现在这里，请先不要断网。</p>;
  const days = [...new Set(visits.map(({ plannedOn }) => plannedOn))].sort();
  const unsent = phone.sheets.filter(isUnsent);
  const all = visits.map(({ visit }) => visit);
  return (
    <>
      {unsent.length > 0 && (
        <p className="note note-warn" role="status">
          本机有 {unsent.length} 张验收表还没有上传：{unsent.map(({ studioName }) => studioName).join('、')}。
        </p>
      )}
      <div className="buttons">
        <button
          type="button"
          className="button"
          aria-busy={downloads.busy}
          onClick={() => void downloads.start(all)}
        >
          {downloads.busy ? '正在下载……' : `全部下载到手机（${visits.length} 处）`}
        </button>
      </div>
      {days.map((day) => {
        const onDay = visits.filter(({ plannedOn }) => plannedOn === day);
        const route = [...onDay].sort((left, right) => left.position - right.position);
        return (
          <section key={day} aria-labelledby={`day-${day}`}>
            <div className="day-head">
              <h2 id={`day-${day}`}>{dayInWords(day)}</h2>
              {route.length > 1 && (
                <button
                  type="button"
                  className="button-link"
                  onClick={() => void downloads.start(route.map(({ visit }) => visit))}
                >
                  下载这一天
                </button>
              )}
            </div>
            <ol className="visits">
              {route.map((line) => (
                <Visit key={line.visit} line={line} phone={phone} downloads={downloads} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

interface VisitProps {
  readonly line: VisitLine;
  readonly phone: OnPhone;
  readonly downloads: Downloading;
}

function Visit({ line, phone, downloads }: VisitProps) {
  const { visit, studioName, unitName, leadName, trackTitle, teamTitle, follows, sheet } = line;
  const kept = phone.cases.get(visit);
  const own = phone.sheets.filter((one) => one.visit === visit);
  const missing = kept?.papers.evidence.filter(({ id }) => !phone.files.has(id)).length ?? 0;
  const progress = downloads.said[visit];
  const failure = downloads.failures[visit];
  return (
    <li className="card">
      <h3>
        <Link to="/inspection-desk/$visit" params={{ visit }}>
          {studioName}
        </Link>
        {follows && <span className="state state-warn">复验</span>}
      </h3>
      <p>
        {unitName}，{leadName}
      </p>
      <p className="soft">
        {trackTitle} · {teamTitle}
      </p>
      <p className="visit-states">
        {own.map((one) => {
          const { text, mark } = sheetState(one);
          return (
            <span key={one.id} className={`state state-${mark}`}>
              {text}
            </span>
          );
        })}
        {own.length === 0 && sheet && (
          <span className="state state-good">已有验收表：{resultWords[sheet.result]}</span>
        )}
      </p>
      {progress && downloads.busy && <DownloadProgress progress={progress} />}
      {failure && (
        <p className="over" role="alert">
          {failure}
        </p>
      )}
      <div className="visit-end">
        <span className="soft">
          {!kept
            ? '还没有下载'
            : missing > 0
              ? `还差 ${missing} 份证明材料`
              : `已在本机${kept.fetchedAt ? `，${cityMoment(kept.fetchedAt)} 下载` : ''}`}
        </span>
        <button
          type="button"
          className="button button-plain"
          aria-label={`${kept && missing === 0 ? '重新下载' : '下载到手机'}：${studioName}`}
          onClick={() => void downloads.start([visit])}
        >
          {kept && missing === 0 ? '重新下载' : '下载到手机'}
        </button>
      </div>
    </li>
  );
}
