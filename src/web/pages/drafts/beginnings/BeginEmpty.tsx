import { type FormEvent, useState } from 'react';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { useBegin } from './useBegin.ts';
import { YearField, yearProblem } from './YearField.tsx';

/** 空白新建: only the year is asked. */
export function BeginEmpty() {
  const { begin, busy, failure } = useBegin();
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [press, setPress] = useState(0);
  const problem = press > 0 ? yearProblem(year) : undefined;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setPress(press + 1);
    if (!yearProblem(year)) void begin({ origin: 'empty', year: Number(year) });
  }
  return (
    <form className="card of-stack" onSubmit={submit} noValidate>
      <RefusalNote failure={failure} focus />
      <YearField value={year} onChange={setYear} error={problem} />
      <button type="submit" className="button of-start" aria-disabled={busy}>
        空白新建
      </button>
    </form>
  );
}
