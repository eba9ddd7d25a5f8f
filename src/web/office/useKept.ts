import { useCallback, useState } from 'react';
import { useMe } from '../session/useMe.ts';

const shelf = 'gongfang.kept';

function read(address: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(address) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * Typed text that outlives an expired session and a closed tab, on this device and for this person only (rule 7).
 * `forget` once the act is done.
 */
export function useKept(key: string, initial: string): readonly [string, (text: string) => void, () => void] {
  const { data: me } = useMe();
  const address = `${shelf} ${me?.user ?? ''} ${key}`;
  const [text, setText] = useState(() => {
    const kept = read(address);
    return typeof kept === 'string' ? kept : initial;
  });
  const write = useCallback(
    (next: string) => {
      setText(next);
      try {
        localStorage.setItem(address, JSON.stringify(next));
      } catch {
        // A full or forbidden store only means that this text is not kept.
      }
    },
    [address],
  );
  const forget = useCallback(() => localStorage.removeItem(address), [address]);
  return [text, write, forget];
}
