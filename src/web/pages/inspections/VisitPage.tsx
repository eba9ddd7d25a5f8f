import { useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { resultText, type Sheet } from './inspections.ts';
import { SheetCard } from './SheetCard.tsx';

/** One visit: every sheet as it was received, what waits, and what the unit says it has put right (R32, R33). */
export default function VisitPage() {
  return (
    <OfficePage title="验收结果" crumbs={[{ label: '验收', to: '/inspections' }]}>
      {({ programme }) => <Visit zone={programme.timeZone} />}
    </OfficePage>
  );
}

function Visit({ zone }: { readonly zone: string }) {
  const { visit } = useParams({ strict: false }) as { visit: string };
  const query = useContractQuery('inspectionVisit', { visit });
  return <Loaded query={query}>{(opened) => <Opened opened={opened} zone={zone} />}</Loaded>;
}

interface Props {
  readonly opened: QueryOutput<'inspectionVisit'>;
  readonly zone: string;
}

function Opened({ opened, zone }: Props) {
  const { visit, sheets, evidence, reports, allowed } = opened;
  const { run, busy, failure } = useCommand('settleQuarantine');
  const [asking, setAsking] = useState<{ sheet: Sheet; stands: boolean }>();
  const standing = sheets.some(({ state }) => state === 'standing');
  return (
    <div className="of-stack">
      <h2 className="of-flush">{visit.studioName}</h2>
      <p className="of-flush">
        {visit.unitName}，{visit.bodyName}。{visit.plannedOn}，{visit.teamTitle}。
        <span className="of-strong">{resultText(visit)}</span>
      </p>
      {visit.overrideReason ? (
        <p className="of-flush">应当回避而仍安排的原因：{visit.overrideReason}</p>
      ) : null}
      {standing ? (
        <p className="of-flush">
          <a href={`/api/v1/papers/inspectionAdvice/${visit.visit}.pdf`} target="_blank" rel="noreferrer">
            {visit.sheet?.result === 'rectify' ? '整改意见书（PDF）' : '验收意见书（PDF）'}
          </a>
        </p>
      ) : null}
      {reports.map(({ id, text, at, byName, files }) => (
        <section key={id} className="card" aria-label="整改情况">
          <h3 className="of-flush">
            整改情况（{byName}，{cityMoment(at, zone)}）
          </h3>
          <p className="of-wrap">{text}</p>
          <Files files={files} />
        </section>
      ))}
      {sheets.length === 0 ? (
        <div className="of-empty">还没有收到验收表。验收组上传后，这里会列出来。</div>
      ) : null}
      {sheets.map((sheet) => (
        <SheetCard key={sheet.sheet} {...{ sheet, zone, evidence }}>
          {sheet.state === 'waiting' && allowed.includes('settleQuarantine') ? (
            <div className="of-line">
              <Button type="primary" onClick={() => setAsking({ sheet, stands: true })}>
                采用这一份
              </Button>
              <Button onClick={() => setAsking({ sheet, stands: false })}>搁置</Button>
            </div>
          ) : null}
        </SheetCard>
      ))}
      {asking ? (
        <ReasonDialog
          title={asking.stands ? '采用这份验收表' : '搁置这份验收表'}
          open
          act={asking.stands ? '采用' : '搁置'}
          {...{ busy, failure }}
          onClose={() => setAsking(undefined)}
          onAct={async (reason) => {
            const ok = await run({ sheet: asking.sheet.sheet, stands: asking.stands, reason });
            if (ok) announce(asking.stands ? '已采用这份验收表。' : '已搁置这份验收表。');
            return ok !== undefined;
          }}
        >
          <p>{asking.stands && standing ? '现在的一份将被替代，仍可查看。' : '这份验收表仍可查看。'}</p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}

function Files({ files }: { readonly files: readonly { readonly name: string; readonly url: string }[] }) {
  return (
    <ul className="of-flush">
      {files.map(({ name, url }) => (
        <li key={url}>
          <a href={url}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
