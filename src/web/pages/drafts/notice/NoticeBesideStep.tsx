import { type ReactNode, useMemo, useState } from 'react';
import type { Passage } from '../../../../core/notice/reading.ts';
import type { DraftDetail } from '../stepProps.ts';
import { readingOf } from './elements.ts';
import { type NoticeBeside, NoticeContext } from './NoticeContext.ts';
import { NoticePane } from './NoticePane.tsx';

interface Props {
  readonly draft: Pick<DraftDetail, 'reading' | 'notice'>;
  readonly children: ReactNode;
}

/** The children, and the notice beside them when the draft came from one. */
export function NoticeBesideStep({ draft, children }: Props) {
  const [shown, show] = useState<readonly Passage[]>([]);
  const beside = useMemo((): NoticeBeside | undefined => {
    const reading = readingOf(draft);
    return reading && draft.notice ? { reading, lines: draft.notice, shown, show } : undefined;
  }, [draft, shown]);
  if (!beside) return children;
  return (
    <NoticeContext value={beside}>
      <div className="dr-split">
        <div className="dr-main">{children}</div>
        <NoticePane />
      </div>
    </NoticeContext>
  );
}
