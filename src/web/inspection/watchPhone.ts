import { useEffect, useState, useSyncExternalStore } from 'react';

let version = 0;
const listeners = new Set<() => void>();
const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('gongfang-inspections');

function heard(): void {
  version += 1;
  for (const listener of listeners) listener();
}
channel?.addEventListener('message', heard);

/** Something that lies on this phone has changed: all screens of all tabs look again. */
export function tellOfPhone(): void {
  heard();
  channel?.postMessage('changed');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What `read` finds on this phone, read again whenever something there changed. Undefined until it was read. */
export function useOnPhone<T>(read: () => Promise<T>, of: readonly unknown[]): T | undefined {
  const at = useSyncExternalStore(subscribe, () => version);
  const [found, setFound] = useState<{ readonly value: T } | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read is named by `of`
  useEffect(() => {
    let gone = false;
    void read()
      .then((value) => !gone && setFound({ value }))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [at, ...of]);
  return found?.value;
}
