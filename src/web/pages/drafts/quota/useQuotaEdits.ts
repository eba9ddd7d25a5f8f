import { useCallback, useRef, useState } from 'react';
import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';

/** How many changes of the grid can be taken back. */
const most = 100;

export interface QuotaEdits {
  /** Takes the table as it shall be; each call can be taken back by itself. */
  change(next: QuotaTable | ((now: QuotaTable) => QuotaTable)): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Changes of the quota table on this screen with undo and redo: a grid is corrected in many small steps. */
export function useQuotaEdits(quota: QuotaTable, save: (quota: QuotaTable) => void): QuotaEdits {
  const now = useRef(quota);
  now.current = quota;
  const past = useRef<QuotaTable[]>([]);
  const future = useRef<QuotaTable[]>([]);
  const [counts, setCounts] = useState({ past: 0, future: 0 });
  const put = useCallback(
    (next: QuotaTable) => {
      now.current = next;
      setCounts({ past: past.current.length, future: future.current.length });
      save(next);
    },
    [save],
  );
  const change = useCallback<QuotaEdits['change']>(
    (wanted) => {
      const next = typeof wanted === 'function' ? wanted(now.current) : wanted;
      if (next === now.current || JSON.stringify(next) === JSON.stringify(now.current)) return;
      past.current = [...past.current, now.current].slice(-most);
      future.current = [];
      put(next);
    },
    [put],
  );
  const step = (from: typeof past, to: typeof past) => () => {
    const next = from.current.pop();
    if (!next) return false;
    to.current.push(now.current);
    put(next);
    return true;
  };
  return {
    change,
    undo: step(past, future),
    redo: step(future, past),
    canUndo: counts.past > 0,
    canRedo: counts.future > 0,
  };
}
