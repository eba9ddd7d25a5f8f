import { fieldAt } from '../answers/fieldAt.ts';
import type { Form } from '../programme/form.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** Evidence is bound to a path of the form, in a section that the person may fill (F10, F12). */
export function bindEvidence(form: Form, path: string, sections: readonly string[]): Decision<undefined> {
  const place = fieldAt(form, path);
  if (place === undefined || path.includes('*')) return refuse('unknownPath', { path });
  return sections.includes(place.section.id)
    ? allow(undefined)
    : refuse('notYourSection', { section: place.section.title });
}
