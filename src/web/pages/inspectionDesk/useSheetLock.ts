import { useEffect, useState } from 'react';

/** Whether this tab may write on a sheet: one tab does at a time. Where a browser has no locks, every tab may. */
export function useSheetLock(sheet: string | undefined): 'asking' | 'mine' | 'elsewhere' {
  const [state, setState] = useState<'asking' | 'mine' | 'elsewhere'>('asking');
  useEffect(() => {
    if (!sheet) return;
    if (!navigator.locks) {
      setState('mine');
      return;
    }
    let release: (() => void) | undefined;
    let gone = false;
    const hold = new Promise<void>((done) => {
      release = done;
    });
    const name = `gongfang-sheet ${sheet}`;
    // Waits in the line: when the other tab is closed, this one goes on.
    const late = setTimeout(() => !gone && setState((now) => (now === 'asking' ? 'elsewhere' : now)), 400);
    void navigator.locks.request(name, async () => {
      if (gone) return;
      setState('mine');
      await hold;
    });
    return () => {
      gone = true;
      clearTimeout(late);
      release?.();
      setState('asking');
    };
  }, [sheet]);
  return state;
}
