import { useState } from 'react';
import { CallFailed } from '../../../contract/client.ts';
import { upload } from '../../form/upload.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { keepFile } from '../../work/keepFile.ts';
import type { Entry } from './EntryPage.tsx';

/** Photos and papers of an entry, opened by a tap; more can be brought later. */
export function EntryFiles({ entry: { id, files, allowed } }: { readonly entry: Entry }) {
  const add = useCommand('addWorkFiles');
  const remove = useCommand('removeWorkFile');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<CallFailed>();
  async function bring(list: FileList | null): Promise<void> {
    const picked = Array.from(list ?? []);
    if (picked.length === 0) return;
    setSending(true);
    setFailure(undefined);
    try {
      const uploads: string[] = [];
      for (const file of picked) uploads.push((await upload(await fileOf(file), () => {})).upload);
      if (await add.run({ entry: id, uploads })) announce('照片或材料已补上');
    } catch (problem) {
      setFailure(
        problem instanceof CallFailed
          ? problem
          : new CallFailed(
              422,
              'broken',
              problem instanceof Error ? problem.message : '这个文件打不开，请换一个。',
            ),
      );
    } finally {
      setSending(false);
    }
  }
  if (files.length === 0 && !allowed.includes('recordWork')) return null;
  const pick = (text: string, attributes: object) => (
    <label className="button button-plain">
      {text}
      <input
        className="unseen"
        type="file"
        {...attributes}
        onChange={(event) => {
          void bring(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
  return (
    <section className="card" aria-labelledby="files">
      <h2 id="files">照片和材料</h2>
      {files.length === 0 ? <p>还没有照片或材料。</p> : null}
      <ul className="work-thumbs">
        {files.map(({ upload: file, name, mediaType, url }) => (
          <li key={file}>
            <a href={url} target="_blank" rel="noreferrer">
              {mediaType.startsWith('image/') ? <img src={url} alt={name} loading="lazy" /> : name}
            </a>
            {allowed.includes('correctWork') ? (
              <button
                type="button"
                className="button-link"
                onClick={() => void remove.run({ entry: id, upload: file })}
              >
                取下<span className="unseen">：{name}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <RefusalNote failure={failure ?? add.failure ?? remove.failure} />
      {allowed.includes('recordWork') ? (
        <div className="picks">
          {sending ? <p role="status">正在上传</p> : null}
          {pick('拍照补充', { accept: 'image/*', capture: 'environment' })}
          {pick('补充文件', { multiple: true, accept: 'image/*,.pdf,application/pdf' })}
        </div>
      ) : null}
    </section>
  );
}

async function fileOf(picked: File): Promise<File> {
  const { bytes, name, mediaType } = await keepFile(picked);
  return new File([bytes], name, { type: mediaType });
}
