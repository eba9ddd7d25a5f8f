import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput, UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { resultWords } from './inspections.ts';

type Visit = QueryOutput<'inspectionOf'>['visits'][number];

/** 验收结果 for the unit and its body: what was found, the letter, and what was put right (R33). */
export default function OwnInspectionPage() {
  const { application } = useParams({ strict: false }) as { application: string };
  return (
    <OfficePage
      title="验收结果"
      crumbs={[{ label: '申报', to: '/applications/$application', params: { application } }]}
    >
      {({ programme }) => <Own application={application} zone={programme.timeZone} />}
    </OfficePage>
  );
}

function Own({ application, zone }: { readonly application: string; readonly zone: string }) {
  const query = useContractQuery('inspectionOf', { application });
  const [asking, setAsking] = useState<string>();
  return (
    <Loaded query={query}>
      {({ visits }) => (
        <div className="of-stack">
          {visits.length === 0 ? (
            <div className="of-empty">还没有安排现场验收。安排后，这里会有日期和结果。</div>
          ) : null}
          {visits.map((visit) => (
            <VisitCard key={visit.visit} {...{ visit, zone }} onReport={() => setAsking(visit.visit)} />
          ))}
          {asking ? <ReportDialog visit={asking} onClose={() => setAsking(undefined)} /> : null}
        </div>
      )}
    </Loaded>
  );
}

interface CardProps {
  readonly visit: Visit;
  readonly zone: string;
  readonly onReport: () => void;
}

function VisitCard({
  visit: { visit, plannedOn, result, found, reports, allowed },
  zone,
  onReport,
}: CardProps) {
  return (
    <section className="card of-stack" aria-label={`${plannedOn} 的验收`}>
      <h2 className="of-flush">{result ? resultWords[result] : `${plannedOn} 现场验收`}</h2>
      {found ? (
        <>
          <p className="of-flush">
            {found.visitedOn} 验收。{found.rectifyBy ? `请于 ${found.rectifyBy} 前完成整改。` : ''}
          </p>
          {found.advice ? <p className="of-wrap of-flush">{found.advice}</p> : null}
          <p className="of-flush">
            <a href={`/api/v1/papers/inspectionAdvice/${visit}.pdf`} target="_blank" rel="noreferrer">
              {result === 'rectify' ? '整改意见书（PDF）' : '验收意见书（PDF）'}
            </a>
          </p>
        </>
      ) : null}
      {reports.map(({ id, text, at, byName, files }) => (
        <div key={id}>
          <p className="soft of-flush">
            整改情况（{byName}，{cityMoment(at, zone)}）
          </p>
          <p className="of-wrap of-flush">{text}</p>
          {files.map(({ name, url }) => (
            <a key={url} href={url}>
              {name}
            </a>
          ))}
        </div>
      ))}
      {allowed.includes('reportRectification') ? (
        <button type="button" className="button" onClick={onReport}>
          填报整改情况
        </button>
      ) : null}
    </section>
  );
}

function ReportDialog({ visit, onClose }: { readonly visit: string; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('reportRectification');
  const [text, setText, forget] = useKept(`rectification ${visit}`, '');
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  async function act(): Promise<void> {
    setAsked(true);
    if (text.trim() === '') return;
    if (!(await run({ visit, text: text.trim(), uploads: file ? [file.upload] : [] }))) return;
    announce('整改情况已报告，等待复验。');
    forget();
    onClose();
  }
  return (
    <ActDialog title="填报整改情况" open act="报告" {...{ busy, failure, onClose }} onAct={() => void act()}>
      <Field label="整改情况" error={asked && text.trim() === '' ? '请写明怎样整改的。' : undefined}>
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <FilePick label="证明材料" hint="照片或 PDF，可以不传" value={file} onPick={setFile} />
    </ActDialog>
  );
}
