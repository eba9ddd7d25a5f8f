import { Link } from '@tanstack/react-router';
import type { StateKind } from '../../../core/application/state.ts';
import { hasSeals } from '../../../core/programme/practice.ts';
import { useWork } from '../../form/work.ts';
import { PrintHistory } from '../../parts/PrintHistory.tsx';

/** Why what is printed now is no final sheet; where sheets are sealed, it is not for sealing. */
const why: { readonly [K in StateKind]?: (seals: boolean) => string } = {
  draft: (seals) => `还没有提交，打印出来仅供核对${seals ? '，请勿盖章' : ''}。`,
  returned: (seals) =>
    `正在退回修改，打印出来仅供核对${seals ? '，请勿盖章' : ''}；内容一改，以前打印的表就作废。`,
  withdrawn: (seals) => `已经撤回，打印出来仅供查阅${seals ? '，请勿盖章' : ''}。`,
};

/** The papers, to print or keep. */
export function Papers() {
  const { detail, track, form, programme } = useWork();
  const seals = hasSeals({ steps: programme.steps.filter(({ id }) => track.steps.includes(id)) });
  const notFinal = why[detail.state.kind];
  const base = `/api/v1/papers/application/${detail.id}`;
  // What may still be filled in goes out as a Word form that can be read back.
  const editable = detail.editableSections.length > 0;
  const inWeChat = /MicroMessenger/i.test(navigator.userAgent);
  if (!track.layout) return null;
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">打印和下载</h2>
      <p>{form.title}</p>
      {notFinal ? <p className="soft">{notFinal(seals)}</p> : null}
      {detail.allowed.includes('printPapers') ? <PrintHistory application={detail.id} /> : null}
      <p className="buttons">
        <a className="button button-plain" href={`${base}.pdf`} target="_blank" rel="noreferrer">
          打开 PDF（打印用）
        </a>
        {notFinal || !seals ? null : (
          <a className="button button-plain" href={`${base}.pdf?pages=seal`} target="_blank" rel="noreferrer">
            只打印要盖章的页
          </a>
        )}
        <a
          className="button button-plain"
          href={editable ? `/api/v1/papers/word/${detail.id}.docx` : `${base}.docx`}
          download
        >
          下载 Word 文档
        </a>
        {editable ? (
          <Link to={`/applications/${detail.id}/exchange`} className="button button-plain">
            从 Word 表填入
          </Link>
        ) : null}
      </p>
      {inWeChat && <p className="soft">在微信里打不开时，请点右上角“…”，选择“在浏览器中打开”。</p>}
    </section>
  );
}
