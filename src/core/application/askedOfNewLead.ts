import type { Answers } from '../answers/answers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import type { Form } from '../programme/form.ts';

/** The fields that speak of a replaced lead (3.7): those beside the lead's name, and every one whose answer holds the old name. */
export function askedOfNewLead(form: Form, answers: Answers, oldName: string): string[] {
  const beside = fieldAt(form, form.roles.leadName)?.section.fields ?? [];
  const naming = Object.entries(answers)
    .filter(([, value]) => oldName !== '' && [value].flat().some((text) => text.includes(oldName)))
    .flatMap(([path]) => fieldAt(form, path.split('.')[0]!)?.field.id ?? []);
  return [...new Set([...beside.map(({ id }) => id), ...naming])];
}
