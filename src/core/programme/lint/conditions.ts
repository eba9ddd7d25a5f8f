import { fieldAt } from '../../answers/fieldAt.ts';
import type { Field, FieldOf, RowFilter, SimpleField } from '../field.ts';
import type { Form } from '../form.ts';
import type { Programme } from '../programme.ts';
import type { Condition } from '../vocabulary.ts';

type Dictionaries = Pick<Programme, 'dictionaries'>;

/** Entries that are asked for and stand in no dictionary, as sentences; what is no choice takes any text. */
function unknownEntries(field: Field | SimpleField, wanted: readonly string[], of: Dictionaries): string[] {
  if (field.kind !== 'choice' || !Object.hasOwn(of.dictionaries, field.dictionary)) return [];
  const known = of.dictionaries[field.dictionary]?.entries ?? [];
  return wanted
    .filter((id) => !known.some((entry) => entry.id === id))
    .map((id) => `“${field.label}”的选项里没有“${id}”，只有 ${known.map((one) => `“${one.id}”`).join('、')}`);
}

function asked(condition: Condition): readonly string[] {
  if ('equals' in condition) return [condition.equals];
  return 'in' in condition ? condition.in : [];
}

/** What a condition names that is not there: its field, or the value in the field's dictionary. `siblings`: columns beside it. */
export function conditionFaults(
  condition: Condition,
  form: Form,
  programme: Dictionaries,
  siblings: readonly SimpleField[] = [],
): string[] {
  const sibling = siblings.find(({ id }) => id === condition.field);
  if (sibling) return unknownEntries(sibling, asked(condition), programme);
  const place = fieldAt(form, condition.field);
  if (place === undefined || condition.field.includes('*'))
    return [`表“${form.id}”里没有“${condition.field}”这一项，请改正拼写或补上栏目`];
  return place.other ? [] : unknownEntries(place.column ?? place.field, asked(condition), programme);
}

/** The list field of that name, if there is one. */
export function listField(form: Form, id: string): FieldOf<'rows'> | undefined {
  const field = fieldAt(form, id)?.field;
  return field?.kind === 'rows' ? field : undefined;
}

/** What a filter of rows names that is not there: columns of the list, or values in their dictionaries. */
export function rowFilterFaults(
  where: RowFilter,
  { label, columns }: FieldOf<'rows'>,
  programme: Dictionaries,
): string[] {
  return Object.entries(where).flatMap(([id, wanted]) => {
    const column = columns.find((one) => one.id === id);
    if (!column) return [`“${label}”里没有“${id}”这一栏，请改正拼写或补上栏目`];
    return unknownEntries(column, typeof wanted === 'string' ? [wanted] : wanted, programme);
  });
}
