import { useId, useState } from 'react';
import { CallFailed } from '../../contract/client.ts';
import type { EvidenceNeed } from '../../core/programme/field.ts';
import { announce } from '../parts/announce.ts';
import { useCommand } from '../parts/useCommand.ts';
import { needInWords } from './needInWords.ts';
import { upload } from './upload.ts';
import { useWork } from './work.ts';

interface Sending {
  readonly key: string;
  readonly file: File;
  readonly share: number;
  readonly failure?: CallFailed;
}

/** Sends files one by one; a file that failed stays with its reason and can be sent again. Text is never held up. */
export function UploadButton({ path, label, need }: { path: string; label: string; need: EvidenceNeed }) {
  const { detail } = useWork();
  const attach = useCommand('attachEvidence');
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const set = (key: string, change: Partial<Sending> | undefined) =>
    setSending((list) =>
      change
        ? list.map((one) => (one.key === key ? { ...one, ...change } : one))
        : list.filter((one) => one.key !== key),
    );

  async function send({ key, file }: Sending): Promise<void> {
    try {
      const { upload: id } = await upload(file, (share) => set(key, { share }));
      const { kind, stamp } = need;
      const done = await attach.run({ application: detail.id, path, kind, stamp, upload: id });
      if (done) announce(`${file.name} 已上传`);
      set(key, done ? undefined : { failure: new CallFailed(409, 'broken', '文件没有存上，请再试一次。') });
    } catch (error) {
      set(key, {
        failure:
          error instanceof CallFailed ? error : new CallFailed(500, 'broken', '文件没有传上去，请再试一次。'),
      });
    }
  }
  async function add(files: FileList | null): Promise<void> {
    const picked = Array.from(files ?? [], (file, at) => ({ key: `${Date.now()}-${at}`, file, share: 0 }));
    setSending((list) => [...list, ...picked]);
    for (const one of picked) await send(one);
  }
  function again(one: Sending): void {
    setSending((list) =>
      list.map((old) => (old.key === one.key ? { key: one.key, file: one.file, share: 0 } : old)),
    );
    void send(one);
  }
  return (
    <div className="upload">
      <FilePicks words={needInWords(need)} label={label} add={(files) => void add(files)} />
      <ul className="files">
        {sending.map((one) => (
          <li key={one.key}>
            <span>{one.file.name}</span>
            {one.failure ? (
              <>
                <span className="message-bad" role="alert">
                  {attach.failure?.message ?? one.failure.message}
                </span>
                <button type="button" className="button-link" onClick={() => again(one)}>
                  再传一次
                </button>
                <button type="button" className="button-link" onClick={() => set(one.key, undefined)}>
                  不传了
                </button>
              </>
            ) : (
              <progress max={1} value={one.share} aria-label={`正在上传 ${one.file.name}`} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PicksProps {
  readonly words: string;
  readonly label: string;
  add(files: FileList | null): void;
}

/** Choose files, or take a photo on a phone. */
function FilePicks({ words, label, add }: PicksProps) {
  const id = useId();
  const pick = (kind: string, text: string, attributes: object) => (
    <label className="button button-plain" htmlFor={id + kind}>
      {text}
      <input
        id={id + kind}
        className="unseen"
        type="file"
        aria-label={`${text}：${label}`}
        {...attributes}
        onChange={(event) => {
          add(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
  return (
    <div className="picks">
      {pick('-file', `上传${words}`, { multiple: true, accept: 'image/*,.pdf,application/pdf' })}
      <span className="only-phone">
        {pick('-photo', '拍照上传', { accept: 'image/*', capture: 'environment' })}
      </span>
    </div>
  );
}
