import { useEffect, useRef } from 'react';
import { useNotice } from './NoticeContext.ts';
import { cutLine, placeInNotice } from './placeInNotice.ts';

/** The notice as it came, beside the step; the passage that is asked for is marked and scrolled to. */
export function NoticePane() {
  const notice = useNotice();
  const pane = useRef<HTMLElement>(null);
  const shown = notice?.shown;
  useEffect(() => {
    const box = pane.current;
    const mark = shown?.length ? box?.querySelector('mark') : undefined;
    if (!box || !mark) return;
    // Only the notice moves; on a phone it stands below the step and is brought into sight.
    box.scrollTop = mark.offsetTop - box.clientHeight / 2;
    if (box.getBoundingClientRect().top > window.innerHeight - 200) mark.scrollIntoView({ block: 'center' });
  }, [shown]);
  if (!notice) return null;
  const stretches = notice.shown.flatMap((passage) => placeInNotice(notice.lines, passage) ?? []);
  return (
    <aside
      className="dr-notice"
      aria-label="通知原文"
      ref={pane}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
      tabIndex={0}
    >
      <h2>通知原文</h2>
      {notice.lines.map((line, at) => (
        <p key={at}>
          {cutLine(
            line,
            stretches.filter((stretch) => stretch.line === at),
          ).map(({ text, marked }, piece) => (marked ? <mark key={piece}>{text}</mark> : text))}
        </p>
      ))}
    </aside>
  );
}
