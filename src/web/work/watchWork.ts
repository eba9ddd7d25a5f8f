import { useEffect, useState, useSyncExternalStore } from 'react';
import { checkShelf, type WaitingCheck } from './phoneStore.ts';
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

/** What `read` finds on this device, read again whenever something there changed; `nothing` until it was read. */
function useHere<T>(user: string | undefined, read: (user: string) => Promise<T>, nothing: T): T {
  const at = useSyncExternalStore(subscribe, () => version);
  const [found, setFound] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever something changed
  useEffect(() => {
    let gone = false;
    if (user !== undefined)
      void read(user)
        .then((all) => !gone && setFound(all))
        .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [user, at]);
  return found;
}

const noWork: readonly WaitingWork[] = [];
const noChecks: readonly WaitingCheck[] = [];

/** What this person saved here and the server does not have yet. */
export function useWaitingWork(user: string | undefined): readonly WaitingWork[] {
  return useHere(user, (of) => workShelf(of).waiting(), noWork);
}

/** Checks of pairs that lie on this device only. */
export function useWaitingChecks(user: string | undefined): readonly WaitingCheck[] {
  return useHere(user, (of) => checkShelf(of).waiting(), noChecks);
}
