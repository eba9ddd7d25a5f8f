import { type FormEvent, useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { FilePick } from '../../office/FilePick.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';

/** 整改情况 from the unit, on the phone: what was done, with photos; what is typed stays. */
export function PutRightForm({ studio }: { readonly studio: string }) {
  const { run, busy, failure } = useCommand('reportPutRight');
  const [text, setText, forget] = useKept(`putRight ${studio}`, '');
  const [files, setFiles] = useState<readonly UploadAnswer[]>([]);
  const [asked, setAsked] = useState(false);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (busy || text.trim() === '') return;
    const uploads = files.map(({ upload }) => upload);
    if (!(await run({ studio, text: text.trim(), uploads }))) return;
    announce('整改情况已上报，等待确认。');
    forget();
    setText('');
    setFiles([]);
    setAsked(false);
  }
  return (
    <form className="of-stack" noValidate onSubmit={(event) => void send(event)}>
      {failure ? <RefusalNote failure={failure} /> : null}
      <TextField
        label="整改情况"
        hint="做了什么、结果怎样"
        rows={5}
        maxLength={4000}
        value={text}
        error={asked && text.trim() === '' ? '请写明整改情况。' : undefined}
        onChange={setText}
      />
      {files.length > 0 ? (
        <ul className="studio-lines">
          {files.map(({ upload, name }) => (
            <li key={upload} className="of-line of-between">
              {name}
              <button
                type="button"
                className="button button-plain"
                onClick={() => setFiles(files.filter((file) => file.upload !== upload))}
              >
                去掉<span className="unseen">：{name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <FilePick
        key={files.length}
        label={files.length === 0 ? '照片或证明材料' : '再加一个文件'}
        value={undefined}
        onPick={(file) => file && setFiles([...files, file])}
      />
      <button type="submit" className="button of-start" aria-busy={busy}>
        上报整改情况
      </button>
    </form>
  );
}
