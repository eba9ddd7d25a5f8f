import { useState } from 'react';
import { annualReportStateWords } from '../../../contract/annualReportWords.zh.ts';
import type { QueryOutput } from '../../../contract/client.ts';
import { countedWords } from '../../../contract/countedWords.zh.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { AnswerReport } from './AnswerReport.tsx';
import { SubmitReport } from './SubmitReport.tsx';

export type AnnualReport = QueryOutput<'annualReport'>;

/** 年度报告 of a studio: what the log says of the year, the text, what became of it (F33). Good on a phone. */
export default function AnnualReportPart({ studio }: { readonly studio: string }) {
  const [year, setYear] = useState<number>();
  const query = useContractQuery('annualReport', { studio, ...(year === undefined ? {} : { year }) });
  return (
    <OfficeProvider>
      <Loaded query={query}>
        {(report) => (
          <div className="of-stack">
            <Chooser
              label="年度"
              empty=""
              value={String(report.year)}
              choices={report.years.map((id) => ({ id: String(id), label: `${id}年` }))}
              onChange={(id) => setYear(Number(id))}
            />
            <p className="of-flush">
              <span className="of-mark" data-tone={report.state === 'confirmed' ? 'good' : 'attention'}>
                {annualReportStateWords[report.state]}
              </span>
              {report.due ? `　应在${dayInWords(report.due)}前提交` : ''}
            </p>
            <Work report={report} />
            {report.maySubmit ? (
              <SubmitReport key={`${report.year} ${report.version}`} report={report} />
            ) : null}
            {report.mayAnswer ? <AnswerReport report={report} /> : null}
            <Steps report={report} />
          </div>
        )}
      </Loaded>
    </OfficeProvider>
  );
}

/** The log of the year: how many of each, and each by its title. */
function Work({ report: { year, figures, entries } }: { readonly report: AnnualReport }) {
  return (
    <section aria-labelledby="year-work">
      <h2 id="year-work">{year}年的记录</h2>
      {figures.length === 0 ? (
        <p>这一年还没有记录。请先补记做过的工作，报告会自动列出。</p>
      ) : (
        <ul className="studio-lines">
          {figures.map(({ counts, count }) => (
            <li key={counts}>
              <p className="of-strong">
                {countedWords[counts]} {count} 项
              </p>
              <p className="of-wrap">
                {entries
                  .filter((entry) => entry.counts === counts)
                  .map(({ title }) => title)
                  .join('；')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const stepWords = { submitted: '提交', returned: '退回修改', confirmed: '确认' } as const;

function Steps({ report: { steps } }: { readonly report: AnnualReport }) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="report-steps">
      <h2 id="report-steps">办理经过</h2>
      <ol className="timeline" reversed>
        {steps.map(({ kind, at, byName, reason, text, figures }) => (
          <li key={`${kind} ${at}`}>
            <p className="of-strong">{stepWords[kind]}</p>
            <p className="soft">
              {cityMoment(at)}　{byName}
            </p>
            {reason ? <p className="of-wrap">{reason}</p> : null}
            {text === null ? null : (
              <details className="of-more">
                <summary>提交的内容</summary>
                <p className="of-wrap">{text}</p>
                <p className="soft">
                  {figures.map(({ counts, count }) => `${countedWords[counts]} ${count} 项`).join('，')}
                </p>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
