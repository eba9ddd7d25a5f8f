import { useState } from 'react';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { AnnualReport } from './AnnualReportPart.tsx';

/** The body or the city confirms the report, or sends it back with the reason. */
export function AnswerReport({ report }: { readonly report: AnnualReport }) {
  const { studio, year, version, text } = report;
  const { run, busy, failure } = useCommand('answerAnnualReport');
  const [returning, setReturning] = useState(false);
  const answer = async (confirm: boolean, reason = '') => {
    const done = await run({ studio, year, version, confirm, reason });
    if (done) announce(confirm ? '年度报告已确认。' : '年度报告已退回。');
    return done !== undefined;
  };
  return (
    <section aria-labelledby="answer-report">
      <h2 id="answer-report">等待确认</h2>
      <p className="of-wrap">{text}</p>
      {failure && !returning ? <RefusalNote failure={failure} /> : null}
      <div className="of-line">
        <button type="button" className="button" aria-busy={busy} onClick={() => void answer(true)}>
          确认
        </button>
        <button type="button" className="button button-plain" onClick={() => setReturning(true)}>
          退回修改
        </button>
      </div>
      {returning ? (
        <ReasonDialog
          title={`退回${year}年度报告`}
          open
          act="退回"
          busy={busy}
          failure={failure}
          onClose={() => setReturning(false)}
          onAct={(reason) => answer(false, reason)}
        />
      ) : null}
    </section>
  );
}
