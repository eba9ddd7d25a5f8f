import { createContext, useContext } from 'react';
import type { Passage, Reading } from '../../../../core/notice/reading.ts';

/** The notice beside a step: what was read of it, and a way to show where. */
export interface NoticeBeside {
  readonly reading: Reading;
  readonly lines: readonly string[];
  readonly shown: readonly Passage[];
  show(passages: readonly Passage[]): void;
}

export const NoticeContext = createContext<NoticeBeside | undefined>(undefined);

/** Undefined when the draft did not come from a notice. */
export function useNotice(): NoticeBeside | undefined {
  return useContext(NoticeContext);
}
