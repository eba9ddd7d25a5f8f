import { useId, useState } from 'react';
import { CallFailed, type UploadAnswer } from '../../../contract/client.ts';
import { upload } from '../../form/upload.ts';

interface Props {
  readonly onSent: (file: UploadAnswer) => Promise<void>;
  readonly onFailed: (failure: CallFailed) => void;
}

/** Picks many files and sends them one after the other; one that fails never stops the others (rule 10). */
export function ManyPick({ onSent, onFailed }: Props) {
  const id = useId();
  const [at, setAt] = useState<string>();
  async function send(files: readonly File[]): Promise<void> {
    for (const [index, file] of files.entries()) {
      const say = (share: number) =>
        setAt(`正在上传第 ${index + 1}/${files.length} 个：“${file.name}”，${Math.round(share * 100)}%`);
      say(0);
      try {
        await onSent(await upload(file, say, 'office'));
      } catch (problem) {
        onFailed(problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem)));
      }
    }
    setAt(undefined);
  }
  return (
    <div className="exchange-pick">
      <label className="button" htmlFor={id}>
        选择 Word 文件或 zip
        <input
          id={id}
          className="unseen"
          type="file"
          multiple
          accept=".docx,.zip"
          aria-label="选择 Word 文件或 zip"
          onChange={(event) => {
            void send(Array.from(event.target.files ?? []));
            event.target.value = '';
          }}
        />
      </label>
      <span role="status">{at ?? ''}</span>
    </div>
  );
}
