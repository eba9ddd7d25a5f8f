import { type FormEvent, useState } from 'react';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { ProgrammePick } from '../importing/ProgrammePick.tsx';
import type { Given } from '../importing/readGivenFile.ts';
import { useBegin } from './useBegin.ts';

/** 导入方案文件: as it stands in the file, its year included. */
export function BeginFromFile() {
  const { begin, busy, failure } = useBegin();
  const [file, setFile] = useState<Given>();
  const [error, setError] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setError(file === undefined);
    if (file) void begin({ origin: 'file', ...file });
  }
  return (
    <form className="card of-stack" onSubmit={submit} noValidate>
      <RefusalNote failure={failure} focus />
      <ProgrammePick onGiven={setFile} />
      {error && !file && (
        <p className="of-error" role="alert">
          请选择方案文件。
        </p>
      )}
      <p className="of-flush">
        年度、日期和内容照文件里的，导入后逐步核对。要在别处编辑方案，可以下载
        <a href="/api/v1/programmes/programme.schema.json" download>
          方案的格式说明（JSON Schema）
        </a>
        ，编辑器会提示每一项怎么写。
      </p>
      <button type="submit" className="button of-start" aria-disabled={busy}>
        导入方案文件
      </button>
    </form>
  );
}
