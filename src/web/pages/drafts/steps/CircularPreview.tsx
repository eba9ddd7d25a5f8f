import { useMemo } from 'react';
import type { Programme } from '../../../../core/programme/programme.ts';
import { circularPaper } from '../../../../documents/papers/circularPaper.ts';
import { renderHtml } from '../../../../documents/write/html.ts';
import { paperStyles } from '../../../../documents/write/paperStyles.ts';

/** The circular as it will be printed, without its annexes: those stand in the other steps. */
export function CircularPreview({ programme }: { readonly programme: Programme }) {
  const html = useMemo(() => {
    const { annexLayouts: _behind, ...circular } = programme.circular;
    const paper = circularPaper({ ...programme, circular });
    return paper === undefined ? '' : renderHtml(paper);
  }, [programme]);
  if (html === '') return null;
  return (
    <details open>
      <summary>印出来的样子</summary>
      <style>{paperStyles}</style>
      <section
        className="paper-frame dr-paper"
        aria-label="通知预览"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: documents/write/html escapes every text
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </details>
  );
}
