import type { Detail } from './work.ts';

/** Whether this person may type at a path: in an own section and, after a return, in a returned field. */
export function mayEdit(detail: Detail, section: string, path: string): boolean {
  if (!detail.editableSections.includes(section)) return false;
  return (
    detail.returned === null ||
    detail.returned.fields.length === 0 ||
    returnReason(detail, path) !== undefined
  );
}

/** Why a field was returned; undefined when it was not. A returned list or table covers everything in it. */
export function returnReason(detail: Detail, path: string): string | undefined {
  return detail.returned?.fields.find(
    ({ path: place }) => path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`),
  )?.reason;
}
