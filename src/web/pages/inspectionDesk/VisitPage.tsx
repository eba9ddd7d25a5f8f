import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { blankSheet } from '../../../core/inspection/sheetDraft.ts';
import { newUuid } from '../../inspection/digest.ts';
import { prepareShell } from '../../inspection/offlineShell.ts';
import { OpenSheet } from '../../inspection/openSheet.ts';
import {
  type InspectionCase,
  type KeptSheet,
  type PhoneShelf,
  phoneShelf,
  type VisitLine,
} from '../../inspection/shelf.ts';
import { tellOfPhone, useOnPhone } from '../../inspection/watchPhone.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import type { Me } from '../../session/useMe.ts';
import { useSignedIn } from '../../session/useSignedIn.ts';
import { FinishedSheet } from './FinishedSheet.tsx';
import { resultWords } from './inspectionWords.ts';
import { Papers } from './Papers.tsx';
import { PhoneNotes } from './PhoneNotes.tsx';
import { SheetForm } from './SheetForm.tsx';
import { useSheetLock } from './useSheetLock.ts';
import { DownloadProgress, useDownloads } from './VisitDownload.tsx';
import './inspectionDesk.css';

const crumbs = [{ label: '我的验收', to: '/inspection-desk' }];

/** One visit (R32, F22): papers and sheet from this phone, with or without a network. */
export default function VisitPage() {
  const { visit = '' } = useParams({ strict: false }) as { visit?: string };
  const me = useSignedIn();
  const user = me?.user ?? '';
  const shelf = useMemo(() => phoneShelf(user), [user]);
  const downloads = useDownloads(shelf);
  useEffect(() => {
    if (me) void prepareShell(me);
  }, [me]);
  const phone = useOnPhone(async () => {
    const [kept, sheets] = await Promise.all([shelf.case(visit), shelf.sheetsOf(visit)]);
    return { kept, sheets };
  }, [shelf, visit]);
  if (!phone || !me) return <Waiting />;
  const papers = phone.kept?.papers;
  const progress = downloads.said[visit];
  const failure = downloads.failures[visit];
  if (!papers) {
    return (
      <Page title="验收材料还没有下载" crumbs={crumbs}>
        <PhoneNotes />
        <p>出发前请把材料下载到手机，没有网络时也能查看和填写。</p>
        {progress && downloads.busy && <DownloadProgress progress={progress} />}
        {failure && (
          <p className="note note-bad" role="alert">
            {failure}
          </p>
        )}
        <button
          type="button"
          className="button"
          aria-busy={downloads.busy}
          onClick={() => void downloads.start([visit])}
        >
          下载到手机
        </button>
      </Page>
    );
  }
  return <Visit papers={papers} sheets={phone.sheets} shelf={shelf} me={me} />;
}

interface Props {
  readonly papers: InspectionCase;
  readonly sheets: readonly KeptSheet[];
  readonly shelf: PhoneShelf;
  readonly me: Me;
}
const views = { sheet: '验收表', papers: '申报材料' } as const;

function Visit({ papers, sheets, shelf, me }: Props) {
  const [view, setView] = useState<keyof typeof views>('sheet');
  const { studioName, unitName, trackTitle, plannedOn, teamTitle, bodyName } = papers.visit;
  return (
    <Page title={studioName} above={`${trackTitle}验收`} crumbs={crumbs}>
      <PhoneNotes />
      <p>
        {unitName}（{bodyName}）<br />
        <span className="soft">
          {dayInWords(plannedOn)} · {teamTitle}
        </span>
      </p>
      <div className="views" role="group" aria-label="看什么">
        {Object.entries(views).map(([key, words]) => (
          <button
            key={key}
            type="button"
            aria-pressed={view === key}
            onClick={() => setView(key as keyof typeof views)}
          >
            {words}
          </button>
        ))}
      </div>
      {view === 'papers' ? (
        <Papers papers={papers} shelf={shelf} />
      ) : (
        <Sheets papers={papers} sheets={sheets} shelf={shelf} me={me} />
      )}
    </Page>
  );
}

/** The sheet that stands for the visit as far as this phone knows, so that a new one can say whose place it takes. */
function standingOf({ sheet }: VisitLine, sheets: readonly KeptSheet[]): string | undefined {
  const replaced = new Set(sheets.map(({ draft }) => draft.replaces));
  const own = sheets.filter(
    ({ finished, id }) => finished?.parcel.state.kind !== 'quarantined' && !replaced.has(id),
  );
  return own.find(({ finished }) => finished)?.id ?? sheet?.id;
}

function Sheets({ papers, sheets, shelf, me }: Props) {
  const { visit } = papers;
  const written = sheets.find(({ finished }) => finished === undefined);
  const finished = sheets.filter((one) => one.finished);
  const standing = standingOf(visit, sheets);
  const begin = async () => {
    const of = { visit: visit.visit, revision: papers.revision, visitedOn: visit.plannedOn };
    const draft = blankSheet(
      standing ? { ...of, replaces: standing } : of,
      { id: newUuid(), name: me.displayName },
      { id: newUuid(), name: visit.leadName },
    );
    await shelf.keepSheet({ id: newUuid(), visit: visit.visit, studioName: visit.studioName, draft });
    tellOfPhone();
  };
  return (
    <>
      {finished.map((kept) => (
        <FinishedSheet
          key={kept.id}
          kept={kept}
          shelf={shelf}
          replace={() => void (written ? undefined : begin())}
        />
      ))}
      {written ? (
        <Written key={written.id} written={written} papers={papers} shelf={shelf} />
      ) : (
        finished.length === 0 && (
          <div className="card">
            {visit.sheet && (
              <p>这次验收已有一份验收表，结论：{resultWords[visit.sheet.result]}。再填一份，上传后替代它。</p>
            )}
            <button type="button" className="button button-wide" onClick={() => void begin()}>
              开始填写验收表
            </button>
          </div>
        )
      )}
    </>
  );
}

interface WrittenProps {
  readonly written: KeptSheet;
  readonly papers: InspectionCase;
  readonly shelf: PhoneShelf;
}

function Written({ written, papers, shelf }: WrittenProps) {
  const lock = useSheetLock(written.id);
  if (lock === 'elsewhere')
    return (
      <p className="note note-warn" role="status">
        这张验收表正在另一个标签页里填写。关掉那一页，这里就能接着填。
      </p>
    );
  return lock === 'mine' ? <Writing written={written} papers={papers} shelf={shelf} /> : <Waiting />;
}

/** Opened once this tab holds the sheet: what another tab wrote last is read from the shelf first. */
function Writing({ written, papers, shelf }: WrittenProps) {
  const [sheet, setSheet] = useState<OpenSheet | undefined>();
  const { id } = written;
  useEffect(() => {
    let gone = false;
    void shelf.sheet(id).then((kept) => {
      if (kept && !gone) setSheet(new OpenSheet(shelf, kept));
    });
    return () => {
      gone = true;
    };
  }, [shelf, id]);
  return sheet ? <SheetForm sheet={sheet} papers={papers} shelf={shelf} /> : <Waiting />;
}
