import { useEffect, useState, useSyncExternalStore } from 'react';
import { type WaitingWork, workShelf } from './workShelf.ts';

let version = 0;
const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('gongfang-work');

function heard(): void {
  version += 1;
  for (const listener of listeners) listener();
}
channel?.addEventListener('message', heard);

/** The outbox of this device changed: all screens of all tabs look again. */
export function tellOfWork(): void {
  heard();
  channel?.postMessage('changed');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const nothing: readonly WaitingWork[] = [];

/** What this person saved here and the server does not have yet. */
export function useWaitingWork(user: string | undefined): readonly WaitingWork[] {
  const at = useSyncExternalStore(subscribe, () => version);
  const [found, setFound] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever something changed
  useEffect(() => {
    let gone = false;
    if (user !== undefined)
      void workShelf(user)
        .waiting()
        .then((all) => !gone && setFound(all))
        .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [user, at]);
  return found;
}
