import { useWork } from '../../form/work.ts';

/** The papers, to print or keep. */
export function Papers() {
  const { detail, track, form } = useWork();
  const base = `/api/v1/papers/application/${detail.id}`;
  const inWeChat = /MicroMessenger/i.test(navigator.userAgent);
  if (!track.layout) return null;
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">打印和下载</h2>
      <p>{form.title}</p>
      {detail.submittedAt === null && <p className="soft">还没有提交，打印出来仅供核对，请勿盖章。</p>}
      <p className="buttons">
        <a className="button button-plain" href={`${base}.pdf`} target="_blank" rel="noreferrer">
          打开 PDF（打印用）
        </a>
        <a className="button button-plain" href={`${base}.docx`} download>
          下载 Word 文档
        </a>
      </p>
      {inWeChat && <p className="soft">在微信里打不开时，请点右上角“…”，选择“在浏览器中打开”。</p>}
    </section>
  );
}
