import { type FormEvent, useState } from 'react';
import { Chooser } from '../../../office/Chooser.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import type { DraftList } from '../NewDraft.tsx';
import { useBegin } from './useBegin.ts';
import { YearField, yearProblem } from './YearField.tsx';

/** 从样板新建: a template that came with the installation, and the year. */
export function BeginFromTemplate({ list: { templates } }: { readonly list: DraftList }) {
  const { begin, busy, failure } = useBegin();
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [press, setPress] = useState(0);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setPress(press + 1);
    if (!yearProblem(year)) void begin({ origin: 'template', template, year: Number(year) });
  }
  return (
    <form className="card of-stack" onSubmit={submit} noValidate>
      <RefusalNote failure={failure} focus />
      <Chooser
        label="样板"
        empty=""
        value={template}
        choices={templates.map(({ id, title }) => ({ id, label: title }))}
        onChange={setTemplate}
      />
      <YearField value={year} onChange={setYear} error={press > 0 ? yearProblem(year) : undefined} />
      <button type="submit" className="button of-start" aria-disabled={busy}>
        从样板新建
      </button>
    </form>
  );
}
