import Button from 'antd/es/button';
import { useId, useRef, useState } from 'react';
import { CallFailed, failureOf, type UploadAnswer, unreachableSentence } from '../../contract/client.ts';
import { RefusalNote } from '../parts/RefusalNote.tsx';

/** Sends one file. The server looks at its content, not at its name. Throws `CallFailed`. */
async function sendFile(file: File): Promise<UploadAnswer> {
  const body = new FormData();
  body.append('file', file);
  let answer: Response;
  try {
    answer = await fetch('/api/v1/uploads', { method: 'POST', body, credentials: 'same-origin' });
  } catch {
    throw new CallFailed(0, 'unreachable', unreachableSentence);
  }
  const content: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok || content === undefined) throw failureOf(answer.ok ? 502 : answer.status, content);
  return content as UploadAnswer;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: UploadAnswer | undefined;
  readonly onPick: (file: UploadAnswer | undefined) => void;
}

/** Picks and uploads one scan or photo; a failed upload keeps everything else and can be tried again (rule 7, 13). */
export function FilePick({ label, hint, error, value, onPick }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [last, setLast] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailed>();
  async function send(file: File): Promise<void> {
    setLast(file);
    setBusy(true);
    setFailure(undefined);
    try {
      onPick(await sendFile(file));
    } catch (problem) {
      onPick(undefined);
      setFailure(problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem)));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="of-field">
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className="soft">
        {hint ?? 'PDF、JPG 或 PNG，一个文件不超过 50 MB；手机上可直接拍照'}
      </span>
      <input
        id={id}
        ref={input}
        type="file"
        accept=".pdf,image/*"
        className="of-input"
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void send(file);
        }}
      />
      <span role="status">
        {busy ? `正在上传“${last?.name}”……` : value ? `已收到“${value.name}”，还要按下面的按钮才生效。` : ''}
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
