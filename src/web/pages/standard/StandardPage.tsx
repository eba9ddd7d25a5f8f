import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { GuidanceDialog } from './GuidanceDialog.tsx';
import { inspectionWords, type Matrix } from './markWords.ts';
import { StandardTable } from './StandardTable.tsx';

/** One application against its standard, item by item, and the visits that guided it (R17, R21, R71-R78). */
export default function StandardPage() {
  const { application = '' } = useParams({ strict: false }) as { application?: string };
  const { standard } = useWords();
  const query = useContractQuery('standardMatrix', { application });
  const crumbs = [
    { label: '我的工作', to: '/' },
    { label: '这份申报', to: `/applications/${application}` },
  ];
  return (
    <OfficePage title={`对照${standard}`} crumbs={crumbs}>
      {() => (
        <Loaded query={query}>{(matrix) => <Against application={application} matrix={matrix} />}</Loaded>
      )}
    </OfficePage>
  );
}

function Against({ application, matrix }: { readonly application: string; readonly matrix: Matrix }) {
  const { inspection, title } = matrix;
  return (
    <div className="of-stack">
      <section className="card of-stack" aria-labelledby="against">
        <h2 id="against">{title ?? '标准'}</h2>
        {inspection && (
          <p>
            {dayInWords(inspection.on)}验收：{inspectionWords[inspection.result]}
          </p>
        )}
        <StandardTable matrix={matrix} />
      </section>
      <Visits application={application} matrix={matrix} />
    </div>
  );
}

function Visits({ application, matrix }: { readonly application: string; readonly matrix: Matrix }) {
  const [open, setOpen] = useState(false);
  const { visits, items, allowed } = matrix;
  const title = (id: string) => items.find(({ item }) => item === id)?.title ?? id;
  return (
    <section className="card of-stack" aria-labelledby="visits">
      <h2 id="visits">走访指导</h2>
      {visits.length === 0 && <p>还没有走访记录。</p>}
      <ol className="of-list">
        {visits.map((visit) => (
          <li key={visit.id}>
            <p className="of-strong">
              {dayInWords(visit.on)}　{visit.visitors}
            </p>
            <p>{visit.found}</p>
            {visit.advice && <p>指导意见：{visit.advice}</p>}
            {visit.followUpBy && <p>请在{dayInWords(visit.followUpBy)}前落实。</p>}
            {visit.items.length > 0 && <p>涉及：{visit.items.map(title).join('、')}</p>}
            <p className="soft">{visit.byName}记录</p>
          </li>
        ))}
      </ol>
      {allowed.includes('keepPipeline') && (
        <p className="buttons">
          <button type="button" className="button button-plain" onClick={() => setOpen(true)}>
            记录走访指导
          </button>
        </p>
      )}
      {open && <GuidanceDialog application={application} items={items} onClose={() => setOpen(false)} />}
    </section>
  );
}
