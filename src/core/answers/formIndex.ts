import type { Field } from '../programme/field.ts';
import type { Form, Section } from '../programme/form.ts';

export interface FieldInSection {
  readonly field: Field;
  readonly section: Section;
}

const cache = new WeakMap<Form, ReadonlyMap<string, FieldInSection>>();

/** The fields of a form by id, in order. Forms are frozen data, so the index is made once. */
export function formIndex(form: Form): ReadonlyMap<string, FieldInSection> {
  const known = cache.get(form);
  if (known !== undefined) return known;
  const index = new Map<string, FieldInSection>();
  for (const section of form.sections) {
    for (const field of section.fields) index.set(field.id, { field, section });
  }
  cache.set(form, index);
  return index;
}
