import type { FieldOf } from '../programme/field.ts';
import type { Form } from '../programme/form.ts';

/** The paths of a form that name a record elsewhere, with what they refer to. */
export function referencePaths(form: Form): { path: string; to: FieldOf<'reference'>['to'] }[] {
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) => (field.kind === 'reference' ? [{ path: field.id, to: field.to }] : [])),
  );
}
