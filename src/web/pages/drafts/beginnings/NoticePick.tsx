import { useId, useState } from 'react';
import { CallFailed, type UploadAnswer } from '../../../../contract/client.ts';
import { upload } from '../../../form/upload.ts';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { readTextFile } from './readTextFile.ts';

interface Props {
  readonly value: UploadAnswer | undefined;
  readonly onPick: (file: UploadAnswer | undefined) => void;
  /** A text file is read here and shown, so that it can be looked at and mended. */
  readonly onText: (text: string) => void;
}

/** Picks and sends the notice's file; a failed one can be tried again, pasted text is not touched (rule 7). */
export function NoticePick({ value, onPick, onText }: Props) {
  const id = useId();
  const [file, setFile] = useState<File>();
  /** 0 to 1 while the file is on its way. */
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState<CallFailed>();
  async function send(picked: File): Promise<void> {
    setFile(picked);
    setFailure(undefined);
    onPick(undefined);
    if (isText(picked)) {
      onText(await readTextFile(picked));
      return;
    }
    setSent(0);
    try {
      onPick(await upload(picked, setSent, /\.pdf$/i.test(picked.name) ? 'evidence' : 'office'));
    } catch (problem) {
      setFailure(problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem)));
    } finally {
      setSent(undefined);
    }
  }
  return (
    <div className="of-field">
      <span className="of-label">通知文件</span>
      <span id={`${id}-hint`} className="soft">
        TXT、Word（DOCX）或 PDF；扫描的 PDF 没有文字，请改用文字版
      </span>
      <div className="of-line">
        <label className="button button-plain of-file">
          {value ? '换一个文件' : '选择文件'}
          <input
            type="file"
            accept=".txt,.docx,.pdf,text/plain,application/pdf"
            className="unseen"
            aria-label="通知文件"
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              const picked = event.target.files?.[0];
              if (picked) void send(picked);
              event.target.value = '';
            }}
          />
        </label>
        <span role="status">
          {sent !== undefined && `正在上传“${file?.name}”，${Math.round(sent * 100)}%`}
          {sent === undefined && value && `已收到“${value.name}”`}
          {!value && file && isText(file) && `已读入“${file.name}”，文字在下面`}
        </span>
        {value && sent === undefined && (
          <button type="button" className="button-link" onClick={() => onPick(undefined)}>
            不用这个文件
          </button>
        )}
      </div>
      <RefusalNote failure={failure} focus {...(file ? { onRetry: () => void send(file) } : {})} />
    </div>
  );
}

function isText({ name, type }: File): boolean {
  return type === 'text/plain' || /\.txt$/i.test(name);
}
