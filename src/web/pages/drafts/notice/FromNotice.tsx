import type { Found } from '../../../../core/notice/reading.ts';
import { ConfidenceMark } from './ConfidenceMark.tsx';
import { useNotice } from './NoticeContext.ts';

const longest = 60;

/** Beside an element: the words of the notice it was read from, and how far they are trusted (F46). */
export function FromNotice({
  found,
  of,
}: {
  readonly found: Found<unknown> | undefined;
  readonly of: string;
}) {
  const notice = useNotice();
  if (!notice || !found) return null;
  const text = found.passages.map((passage) => passage.text.trim()).join('……');
  return (
    <span className="dr-from">
      <ConfidenceMark confidence={found.confidence} />
      {text !== '' && (
        <button type="button" className="button-link dr-quote" onClick={() => notice.show(found.passages)}>
          {text.length > longest ? `${text.slice(0, longest)}……` : text}
          <span className="unseen">（看“{of}”的原文）</span>
        </button>
      )}
      {found.note && <span className="dr-remark">{found.note}</span>}
    </span>
  );
}
