import { useSyncExternalStore } from 'react';
import { markOutdated } from '../session/serverBuild.ts';
import { unsentHere } from '../session/unsentHere.ts';
import type { Me } from '../session/useMe.ts';

/** impossible: plain http that is not localhost, or a browser without service workers. */
export type ShellState = 'preparing' | 'ready' | 'impossible';
interface Known {
  readonly state: ShellState;
  /** A newer version lies ready and waits for the person, because something is unsent. */
  readonly update: (() => void) | undefined;
}
let known: Known = {
  state: 'serviceWorker' in navigator && window.isSecureContext ? 'preparing' : 'impossible',
  update: undefined,
};
const listeners = new Set<() => void>();
let begun = false;

function become(next: Partial<Known>): void {
  known = { ...known, ...next };
  for (const listener of listeners) listener();
}

async function offerUpdate(me: Me, waiting: ServiceWorker): Promise<void> {
  const takeOver = () => waiting.postMessage('takeOver');
  if ((await unsentHere(me)) === '') takeOver();
  else become({ update: takeOver });
}

function watch(me: Me, registration: ServiceWorkerRegistration): void {
  const look = () => {
    if (registration.active) become({ state: 'ready' });
    if (registration.waiting && registration.active) void offerUpdate(me, registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', look);
  });
}

/** Lets inspection, log and one's own pair open without a network: the shell of the program is kept by a service worker. */
export async function prepareShell(me: Me): Promise<void> {
  if (begun || known.state === 'impossible' || !import.meta.env.PROD) return;
  begun = true;
  const had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    become({ update: undefined });
    if (had) markOutdated();
  });
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js');
    watch(me, registration);
    await navigator.serviceWorker.ready;
    become({ state: 'ready' });
  } catch {
    begun = false;
    if (navigator.serviceWorker.controller) become({ state: 'ready' });
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export function useShell(): Known {
  return useSyncExternalStore(subscribe, () => known);
}
