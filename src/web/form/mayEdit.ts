import { useSyncExternalStore } from 'react';
import { sectionOfPath } from './fieldAddress.ts';
import { type Detail, useWork } from './work.ts';

/** Whether this person may type at a path: in an own section and, after a return, where something is asked for. */
export function useMayEdit(path: string): boolean {
  const { detail, form, store, isAsked } = useWork();
  const own = detail.editableSections.includes(sectionOfPath(form, path) ?? '');
  return useSyncExternalStore(store.subscribe, () => own && isAsked(store.read(), path));
}

/** Why a field was returned; undefined when it was not. A returned list or table covers everything in it. */
export function returnReason(detail: Detail, path: string): string | undefined {
  return detail.returned?.fields.find(
    ({ path: place }) => path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`),
  )?.reason;
}
