import { type FocusEvent, useRef, useState } from 'react';
import type { Finding } from '../../core/answers/finding.ts';
import type { Entry } from './journal/journal.ts';
import { missingCodes } from './missingCodes.ts';
import { useUnprintable } from './useUnprintable.ts';
import { useAnswers, useFindingsAt, useWork } from './work.ts';

export interface Messages {
  readonly findings: readonly Finding[];
  /** What the journal says of this path: a conflict, or a refused value. */
  readonly entry: Entry | undefined;
  /** Characters that no font can print; said at once, also while somebody types. */
  readonly unprintable: string;
  readonly invalid: boolean;
  readonly any: boolean;
  readonly focusProps: { onFocus(): void; onBlur(event: FocusEvent<HTMLElement>): void };
}

/** What is to be said at a path now. Nothing new is said while somebody types in it; what is only missing waits for "done". */
export function useMessages(path: string): Messages {
  const { showMissing } = useWork();
  const live = useFindingsAt(path);
  const entry = useAnswers((_sheet, { journal }) => journal[path]);
  const unprintable = useUnprintable(path);
  const [inside, setInside] = useState(false);
  const before = useRef<readonly Finding[]>([]);
  const now = showMissing ? live : live.filter(({ code }) => !missingCodes.has(code));
  // While the person is in the field: only what was said before and still holds.
  const findings = inside ? now.filter(({ code }) => before.current.some((old) => old.code === code)) : now;
  if (!inside) before.current = now;
  const troubled = entry?.state === 'conflict' || entry?.state === 'rejected';
  return {
    findings,
    entry: troubled ? entry : undefined,
    unprintable,
    invalid: troubled || findings.some(({ level }) => level === 'error'),
    any: troubled || findings.length > 0 || unprintable !== '',
    focusProps: {
      onFocus: () => setInside(true),
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
      },
    },
  };
}
