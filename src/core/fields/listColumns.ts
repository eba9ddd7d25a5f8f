import type { Field, SimpleField } from '../programme/field.ts';

/** The columns of a list or a table by years; undefined for other fields. */
export function listColumns(field: Field): readonly SimpleField[] | undefined {
  return field.kind === 'rows' || field.kind === 'yearTable' ? field.columns : undefined;
}
