import { useCallback, useSyncExternalStore } from 'react';

const address = (opinion: string) => `gongfang.stamped ${opinion}`;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * Whether the person said that the paper is sealed already, though its scan is not uploaded (已盖章未上传). A note to
 * oneself, kept on this device: what counts for the record is the scan.
 */
export function useStamped(opinion: string | undefined): readonly [boolean, (stamped: boolean) => void] {
  const key = address(opinion ?? '');
  const stamped = useSyncExternalStore(subscribe, () => localStorage.getItem(key) === 'yes');
  const set = useCallback(
    (next: boolean) => {
      if (next) localStorage.setItem(key, 'yes');
      else localStorage.removeItem(key);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [stamped, set];
}
