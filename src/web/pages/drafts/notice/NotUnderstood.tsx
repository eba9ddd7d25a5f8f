import { useNotice } from './NoticeContext.ts';
import { together } from './together.ts';

/** 没有读懂的地方: every passage that became nothing, so that nothing of the notice is lost silently (F46). */
export function NotUnderstood() {
  const notice = useNotice();
  if (!notice) return null;
  const places = together(notice.reading.notUnderstood, notice.lines);
  return (
    <section aria-labelledby="not-understood" className="card">
      <h2 id="not-understood">没有读懂的地方</h2>
      {places.length === 0 ? (
        <p>通知里的每一段都读懂了。</p>
      ) : (
        <>
          <p>下面 {places.length} 处没有变成年度工作的内容。请看一遍，需要的在各步里补上。</p>
          <ul className="dr-elements">
            {places.map(({ text, passages }) => (
              <li key={`${passages[0]?.block} ${text}`}>
                <span className="dr-value">{text}</span>
                <button
                  type="button"
                  className="button-link"
                  aria-label={`看原文：${text}`}
                  onClick={() => notice.show(passages)}
                >
                  看原文
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
