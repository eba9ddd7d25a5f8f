import { useId, useState } from 'react';
import { CallFailed } from '../../../../contract/client.ts';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { type Given, given } from './readGivenFile.ts';

interface Props {
  readonly onGiven: (file: Given | undefined, name: string) => void;
}

/** Picks a programme file; what fails can be tried again. */
export function ProgrammePick({ onGiven }: Props) {
  const id = useId();
  const [name, setName] = useState('');
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState<CallFailed>();
  async function take(file: File): Promise<void> {
    setName('');
    setFailure(undefined);
    onGiven(undefined, file.name);
    setSent(0);
    try {
      onGiven(await given(file, setSent), file.name);
      setName(file.name);
    } catch (problem) {
      setFailure(problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem)));
    } finally {
      setSent(undefined);
    }
  }
  return (
    <div className="of-field">
      <span className="of-label">方案文件</span>
      <span id={`${id}-hint`} className="soft">
        从本系统导出的 JSON 文件，或方案文件夹的 ZIP
      </span>
      <div className="of-line">
        <label className="button button-plain of-file">
          {name === '' ? '选择文件' : '换一个文件'}
          <input
            type="file"
            accept=".json,.zip,application/json,application/zip"
            className="unseen"
            aria-label="方案文件"
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void take(file);
              event.target.value = '';
            }}
          />
        </label>
        <span role="status">
          {sent !== undefined && `正在上传，${Math.round(sent * 100)}%`}
          {name !== '' && `已收到“${name}”`}
        </span>
      </div>
      <RefusalNote failure={failure} focus />
    </div>
  );
}
