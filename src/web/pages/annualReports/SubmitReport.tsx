import { type FormEvent, useState } from 'react';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { AnnualReport } from './AnnualReportPart.tsx';

/** The unit writes on the proposal and submits; what is typed stays on this phone until it is sent. */
export function SubmitReport({ report }: { readonly report: AnnualReport }) {
  const { studio, year, version, state } = report;
  const { run, busy, failure } = useCommand('submitAnnualReport');
  const [text, setText, forget] = useKept(`annual report ${studio} ${year}`, report.text);
  const [asked, setAsked] = useState(false);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (busy || text.trim() === '') return;
    if (!(await run({ studio, year, version, text: text.trim() }))) return;
    announce(`${year}年度报告已提交。`);
    forget();
  }
  return (
    <form className="of-stack" noValidate onSubmit={(event) => void send(event)}>
      {failure ? <RefusalNote failure={failure} /> : null}
      <TextField
        label={`${year}年度报告`}
        {...(report.text.trim() === '' ? {} : { hint: '已按年度记录拟好，可以修改' })}
        rows={10}
        maxLength={8000}
        value={text}
        error={asked && text.trim() === '' ? '请写明这一年做了什么。' : undefined}
        onChange={setText}
      />
      <button type="submit" className="button of-start" aria-busy={busy}>
        {state === 'none' ? '提交年度报告' : '重新提交'}
      </button>
    </form>
  );
}
