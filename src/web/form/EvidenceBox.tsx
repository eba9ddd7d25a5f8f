import type { EvidenceNeed } from '../../core/programme/field.ts';
import { RefusalNote } from '../parts/RefusalNote.tsx';
import { useCommand } from '../parts/useCommand.ts';
import { needInWords, sizeInWords } from './needInWords.ts';
import { UploadButton } from './UploadButton.tsx';
import { useWork } from './work.ts';

interface Props {
  readonly path: string;
  readonly label: string;
  readonly needs: readonly EvidenceNeed[];
  readonly editable: boolean;
}

/** The proofs of one field: what is wanted, what lies there, and the place to add more. */
export function EvidenceBox({ path, label, needs, editable }: Props) {
  const { detail } = useWork();
  const own = detail.evidence.filter(({ path: place }) => place === path || place.startsWith(`${path}.`));
  if (!editable && own.length === 0) return <p className="soft">没有上传证明材料。</p>;
  return (
    <div className="evidence" role="group" aria-label={`${label}的证明材料`}>
      {own.length > 0 && (
        <ul className="files">
          {own.map((file) => (
            <EvidenceFile key={file.id} file={file} editable={editable} />
          ))}
        </ul>
      )}
      {editable &&
        needs.map((need) => (
          <UploadButton key={need.kind + need.stamp} path={path} label={label} need={need} />
        ))}
    </div>
  );
}

type File = ReturnType<typeof useWork>['detail']['evidence'][number];

function EvidenceFile({ file, editable }: { readonly file: File; readonly editable: boolean }) {
  const { detail } = useWork();
  const remove = useCommand('removeEvidence');
  return (
    <li>
      <a href={`/api/v1/uploads/${file.upload}`} target="_blank" rel="noreferrer">
        {file.name}
      </a>
      <span className="soft">
        {needInWords(file)}，{sizeInWords(file.size)}
      </span>
      {editable && (
        <button
          type="button"
          className="button-link button-link-grave"
          aria-label={`移除 ${file.name}`}
          aria-busy={remove.busy}
          onClick={() => void remove.run({ application: detail.id, evidence: file.id })}
        >
          移除
        </button>
      )}
      <RefusalNote failure={remove.failure} />
    </li>
  );
}
