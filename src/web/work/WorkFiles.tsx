import { useEffect, useId, useMemo, useState } from 'react';
import { mostFiles } from '../../core/workLog/mostFiles.ts';
import { announce } from '../parts/announce.ts';
import { keepFile } from './keepFile.ts';
import type { KeptFile } from './workShelf.ts';

interface Props {
  readonly files: readonly KeptFile[];
  readonly wanted: 'asked' | 'needed';
  /** Said when there must be one and there is none. */
  readonly error: string | undefined;
  readonly onChange: (files: readonly KeptFile[]) => void;
}

/** Photos and papers of an entry: taken with the camera, or chosen. They lie on this device until they are sent. */
export function WorkFiles({ files, wanted, error, onChange }: Props) {
  const id = useId();
  const [trouble, setTrouble] = useState('');
  async function add(list: FileList | null): Promise<void> {
    setTrouble('');
    const added: KeptFile[] = [];
    const unfit: string[] = [];
    for (const file of Array.from(list ?? [])) {
      if (files.length + added.length >= mostFiles) {
        setTrouble(`一笔记录最多放 ${mostFiles} 个照片和材料。`);
        break;
      }
      await keepFile(file).then(
        (one) => added.push(one),
        (problem: unknown) => unfit.push(problem instanceof Error ? problem.message : '有一个文件打不开。'),
      );
    }
    if (unfit.length > 0) setTrouble(unfit.join(''));
    if (added.length === 0) return;
    onChange([...files, ...added]);
    announce(`已选 ${files.length + added.length} 个照片或材料`);
  }
  const pick = (name: string, text: string, attributes: object) => (
    <label className="button button-plain" htmlFor={`${id}-${name}`}>
      {text}
      <input
        id={`${id}-${name}`}
        className="unseen"
        type="file"
        aria-describedby={error ? `${id}-error` : undefined}
        {...attributes}
        onChange={(event) => {
          void add(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
  return (
    <fieldset className="field-box work-files">
      <legend className="field-label">
        照片或材料{wanted === 'needed' ? null : <span className="optional">（选填）</span>}
      </legend>
      <div className="picks">
        {pick('photo', '拍照', { accept: 'image/*', capture: 'environment' })}
        {pick('file', '从本机选', { multiple: true, accept: 'image/*,.pdf,application/pdf' })}
      </div>
      {error || trouble ? (
        <p id={`${id}-error`} className="message-bad" role="alert">
          {trouble || error}
        </p>
      ) : null}
      <ul className="work-thumbs">
        {files.map((file) => (
          <li key={file.id}>
            <Thumb file={file} />
            <button
              type="button"
              className="button-link"
              onClick={() => onChange(files.filter((one) => one.id !== file.id))}
            >
              不要<span className="unseen">：{file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Thumb({ file: { bytes, mediaType, name } }: { readonly file: KeptFile }) {
  const address = useMemo(
    () =>
      mediaType.startsWith('image/')
        ? URL.createObjectURL(new Blob([bytes], { type: mediaType }))
        : undefined,
    [bytes, mediaType],
  );
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  return address ? <img src={address} alt={name} /> : <span>{name}</span>;
}
