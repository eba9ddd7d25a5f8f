import { useSyncExternalStore } from 'react';

/** Whether the last request of this tab reached the server. A phone often believes in a network that leads nowhere. */
let reached = true;
const listeners = new Set<() => void>();

export function seeReached(now: boolean): void {
  if (now === reached) return;
  reached = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** False without a network, by the phone's own word or by what became of the last request. */
export function useReached(): boolean {
  return useSyncExternalStore(subscribe, () => reached && navigator.onLine);
}
