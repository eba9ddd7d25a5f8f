import { labelAt } from '../../../core/answers/fieldAt.ts';
import type { Reviewed } from './application.ts';

const kinds = { copy: '复印件', original: '原件' } as const;
const stamps = { none: '', seal: '，加盖公章', financeSeal: '，加盖财务章' } as const;

function size(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** 证明材料 by field; pictures are shown, other files open beside this page. */
export function EvidenceList({ reviewed: { application, sheet } }: { reviewed: Reviewed }) {
  const { evidence } = application;
  return (
    <section className="card" aria-labelledby="evidence">
      <h2 id="evidence">证明材料（{evidence.length} 件）</h2>
      {evidence.length === 0 ? <p>没有上传证明材料。</p> : null}
      <ul className="of-list">
        {evidence.map(({ id, path, kind, stamp, upload, name, size: bytes, mediaType }) => (
          <li key={id} className="of-proof">
            {mediaType.startsWith('image/') ? (
              <img src={`/api/v1/uploads/${upload}`} alt="" loading="lazy" className="of-thumb" />
            ) : (
              <span className="of-thumb of-thumb-file" aria-hidden="true">
                PDF
              </span>
            )}
            <div>
              <div className="of-strong">{labelAt(sheet.form, path)}</div>
              <a href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
                {name}
                <span className="unseen">（在新窗口打开）</span>
              </a>
              <div className="soft">
                {kinds[kind]}
                {stamps[stamp]} · {size(bytes)}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
