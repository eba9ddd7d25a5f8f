import type { UploadAnswer } from '../../../contract/client.ts';
import { FilePick } from '../../office/FilePick.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly files: readonly UploadAnswer[];
  readonly onChange: (files: readonly UploadAnswer[]) => void;
}

/** Several photos or papers, one after the other; each can be taken away again. */
export function FilesPick({ label, hint, error, files, onChange }: Props) {
  return (
    <>
      {files.length > 0 ? (
        <ul className="mt-files" aria-label={`${label}：已选`}>
          {files.map((file) => (
            <li key={file.upload} className="of-line">
              {file.name}
              <button
                type="button"
                className="button button-plain"
                onClick={() => onChange(files.filter((one) => one !== file))}
              >
                去掉<span className="unseen">：{file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {files.length < 20 ? (
        <FilePick
          key={files.length}
          label={files.length > 0 ? `再加一份${label}` : label}
          {...(hint ? { hint } : {})}
          error={error}
          value={undefined}
          onPick={(file) => {
            if (file) onChange([...files, file]);
          }}
        />
      ) : null}
    </>
  );
}
