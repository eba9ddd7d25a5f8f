import { useId, useState } from 'react';
import { CallFailed, type UploadAnswer } from '../../../contract/client.ts';
import { upload } from '../../form/upload.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';

interface Props {
  readonly words: string;
  readonly accept: string;
  /** Beside a more important button. */
  readonly plain?: boolean;
  readonly onPick: (file: UploadAnswer) => void;
}

/** Picks and sends one Word or Excel file; a failed one can be tried again and nothing else is touched (rule 7). */
export function OfficePick({ words, accept, plain = false, onPick }: Props) {
  const id = useId();
  const [file, setFile] = useState<File>();
  /** 0 to 1 while the file is on its way. */
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState<CallFailed>();
  async function send(picked: File): Promise<void> {
    setFile(picked);
    setSent(0);
    setFailure(undefined);
    try {
      onPick(await upload(picked, setSent, 'office'));
    } catch (problem) {
      setFailure(problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem)));
    } finally {
      setSent(undefined);
    }
  }
  return (
    <div className="exchange-pick">
      <label className={plain ? 'button button-plain' : 'button'} htmlFor={id}>
        {words}
        <input
          id={id}
          className="unseen"
          type="file"
          accept={accept}
          aria-label={words}
          onChange={(event) => {
            const picked = event.target.files?.[0];
            if (picked) void send(picked);
            event.target.value = '';
          }}
        />
      </label>
      <span role="status">
        {sent === undefined ? '' : `正在上传“${file?.name}”，${Math.round(sent * 100)}%`}
      </span>
      <RefusalNote failure={failure} focus {...(file ? { onRetry: () => void send(file) } : {})} />
    </div>
  );
}
