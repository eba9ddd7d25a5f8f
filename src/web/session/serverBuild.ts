import { useSyncExternalStore } from 'react';

/** The build that served this tab is the first one it hears of; another one later means that the tab is old. */
let first: string | undefined;
let outdated = false;
const listeners = new Set<() => void>();

export function markOutdated(): void {
  if (outdated) return;
  outdated = true;
  for (const listener of listeners) listener();
}

export function seeServerBuild(build: string): void {
  first ??= build;
  if (build !== first) markOutdated();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True once the server runs a newer build than this tab. */
export function useOutdated(): boolean {
  return useSyncExternalStore(subscribe, () => outdated);
}
