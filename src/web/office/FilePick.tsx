import Button from 'antd/es/button';
import { useId, useState } from 'react';
import { CallFailed, type UploadAnswer } from '../../contract/client.ts';
import type { UploadPurpose } from '../../core/evidence/uploadPurpose.ts';
import { upload } from '../form/upload.ts';
import { RefusalNote } from '../parts/RefusalNote.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: UploadAnswer | undefined;
  readonly onPick: (file: UploadAnswer | undefined) => void;
  readonly purpose?: UploadPurpose;
  readonly accept?: string;
}

/** Picks and uploads one scan or photo; a failed upload keeps everything else and can be tried again (rule 7, 13). */
export function FilePick({
  label,
  hint,
  error,
  value,
  onPick,
  purpose = 'evidence',
  accept = '.pdf,image/*',
}: Props) {
  const id = useId();
  const [last, setLast] = useState<File>();
  /** 0 to 1 while a file is on its way. */
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState<CallFailed>();
  const busy = sent !== undefined;
  async function send(file: File): Promise<void> {
    setLast(file);
    setSent(0);
    setFailure(undefined);
    try {
      onPick(await upload(file, setSent, purpose));
    } catch (problem) {
      onPick(undefined);
      setFailure(problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem)));
    } finally {
      setSent(undefined);
    }
  }
  return (
    <div className="of-field">
      <span className="of-label">{label}</span>
      <span id={`${id}-hint`} className="soft">
        {hint ?? 'PDF、JPG 或 PNG，一个文件不超过 50 MB；手机上可直接拍照'}
      </span>
      <label className="button button-plain of-start of-file">
        {value || busy ? '换一个文件' : '选择文件'}
        <input
          type="file"
          accept={accept}
          className="unseen"
          aria-label={label}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void send(file);
            event.target.value = '';
          }}
        />
      </label>
      <span role="status">
        {busy
          ? `正在上传“${last?.name}”，${Math.round((sent ?? 0) * 100)}%`
          : value
            ? `已收到“${value.name}”，还要按下面的按钮才生效。`
            : ''}
      </span>
      {error && !value && !busy ? (
        <span id={`${id}-error`} className="of-error">
          {error}
        </span>
      ) : null}
      {failure ? (
        <>
          <RefusalNote failure={failure} />
          {last ? <Button onClick={() => void send(last)}>再传一次</Button> : null}
        </>
      ) : null}
    </div>
  );
}
