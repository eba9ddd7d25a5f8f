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
 * What was typed (a text, or the fields of a dialog) that outlives an expired session and a closed tab, on this device and for this person only (rule 7).
 * `forget` once the act is done.
 */
export function useKept<T>(key: string, initial: T): readonly [T, (text: T) => void, () => void] {
  const { data: me } = useMe();
  const address = `${shelf} ${me?.user ?? ''} ${key}`;
  const [text, setText] = useState(() => {
    const kept = read(address);
    return kept !== null && typeof kept === typeof initial ? (kept as T) : initial;
  });
  const write = useCallback(
    (next: T) => {
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
