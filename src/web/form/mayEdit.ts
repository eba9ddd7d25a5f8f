import { useSyncExternalStore } from 'react';
import { type Detail, useWork } from './work.ts';

/** Whether this person may type at a path: in an own section and, after a return, where something is asked for. */
export function useMayEdit(section: string, path: string): boolean {
  const work = useWork();
  return useSyncExternalStore(
    work.store.subscribe,
    () => work.detail.editableSections.includes(section) && work.isAsked(work.store.read(), path),
  );
}

/** Why a field was returned; undefined when it was not. A returned list or table covers everything in it. */
export function returnReason(detail: Detail, path: string): string | undefined {
  return detail.returned?.fields.find(
    ({ path: place }) => path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`),
  )?.reason;
}
