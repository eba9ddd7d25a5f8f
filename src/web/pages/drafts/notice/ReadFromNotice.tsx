import type { DraftStep } from '../../../../core/draft/draftSteps.ts';
import { ConfidenceMark } from './ConfidenceMark.tsx';
import { elementsOf, type ReadElement } from './elements.ts';
import { type NoticeBeside, useNotice } from './NoticeContext.ts';

/** What the notice gave for this step. What asks for a look stands open on top; the rest is folded. */
export function ReadFromNotice({ step }: { readonly step: DraftStep }) {
  const notice = useNotice();
  if (!notice) return null;
  const all = elementsOf(step, notice.reading);
  const first = all.filter(({ confidence, note }) => confidence === 'unsure' || note !== undefined);
  const rest = all.filter((element) => !first.includes(element));
  return (
    <section aria-labelledby="from-notice" className="card">
      <h2 id="from-notice">从通知读到的</h2>
      {all.length === 0 && <p>通知里没有读到这一步的内容，现有内容来自所选的样板或上年，请核对。</p>}
      {first.length > 0 && <Elements elements={first} notice={notice} />}
      {rest.length > 0 && (
        <details open={first.length === 0 && rest.length <= 3}>
          <summary>
            {first.length > 0 ? '其余' : ''}
            {rest.length} 项读得比较清楚
          </summary>
          <Elements elements={rest} notice={notice} />
        </details>
      )}
    </section>
  );
}

function Elements({ elements, notice }: { elements: readonly ReadElement[]; notice: NoticeBeside }) {
  return (
    <ul className="dr-elements">
      {elements.map(({ label, value, confidence, note, passages }) => (
        <li key={label + value}>
          <ConfidenceMark confidence={confidence} />
          <span className="dr-value">
            <span className="soft">{label}：</span>
            {value}
            {note && <span className="dr-remark">{note}</span>}
          </span>
          {passages.length > 0 && (
            <button
              type="button"
              className="button-link"
              aria-label={`看原文：${label} ${value}`}
              onClick={() => notice.show(passages)}
            >
              看原文
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
