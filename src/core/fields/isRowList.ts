import { fieldAt } from '../answers/fieldAt.ts';
import type { Form } from '../programme/form.ts';

/** The path holds the ids of rows, so that additions and deletions of two people can be joined. */
export function isRowList(form: Form, path: string): boolean {
  const place = fieldAt(form, path);
  return place?.field.kind === 'rows' && place.column === undefined && path === place.field.id;
}
