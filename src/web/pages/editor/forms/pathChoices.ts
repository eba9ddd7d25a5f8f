import { labelAt } from '../../../../core/answers/fieldAt.ts';
import { dictionaryAt } from '../../../../core/programme/edit/conditionReferences.ts';
import type { FieldKind } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import { allFields } from '../../../../core/programme/lint/formFields.ts';
import type { Programme } from '../../../../core/programme/programme.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Every field, column and cell of a form. */
export const allPaths = (form: Form): Choice[] =>
  allFields(form).map(({ path }) => ({ id: path, label: labelAt(form, path) }));

/** Fields that stand by themselves: what a condition may look at. */
export const plainPaths = (form: Form): Choice[] =>
  allFields(form)
    .filter(({ path, field }) => !path.includes('.') && !('columns' in field) && !('groups' in field))
    .map(({ path, field }) => ({ id: path, label: field.label }));

/** Lists, or year tables. */
export const tablesOf = (form: Form, kind: FieldKind): Choice[] =>
  allFields(form)
    .filter(({ field }) => field.kind === kind)
    .map(({ path, field }) => ({ id: path, label: field.label }));

/** Columns of a list or year table. */
export const columnsOf = (form: Form, table: unknown): Choice[] =>
  allFields(form)
    .filter((named) => named.table !== undefined && named.table === table)
    .map(({ field }) => ({ id: field.id, label: field.label }));

/** The values a path can have, when it is a choice. */
export function valuesAt(programme: Programme, form: Form, path: string): Choice[] | undefined {
  const dictionary = dictionaryAt(form, path);
  if (dictionary === undefined || !Object.hasOwn(programme.dictionaries, dictionary)) return undefined;
  return programme.dictionaries[dictionary]?.entries.map(({ id, label }) => ({ id, label }));
}
