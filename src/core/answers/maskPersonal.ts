import type { Form } from '../programme/form.ts';
import type { Answers, AnswerValue } from './answers.ts';
import { fieldAt } from './fieldAt.ts';

/** True for a path that holds personal data (S28). */
export function isPersonal(form: Form, path: string): boolean {
  const place = fieldAt(form, path);
  return place?.field.personal === true || place?.column?.personal === true;
}

/** `138****1234`; short texts keep their first character only. */
export function maskText(text: string): string {
  const characters = [...text];
  if (characters.length < 7) return `${characters[0] ?? ''}**`;
  return `${characters.slice(0, 3).join('')}****${characters.slice(-4).join('')}`;
}

function isReadable(value: AnswerValue): value is string {
  return typeof value === 'string';
}

/** The answers for somebody who may see the application but not its people: personal texts masked, the rest as it is. */
export function maskPersonal(form: Form, answers: Answers): Answers {
  const entries = Object.entries(answers).flatMap(([path, value]): [string, AnswerValue][] => {
    if (!isPersonal(form, path)) return [[path, value]];
    return isReadable(value) ? [[path, maskText(value)]] : fieldAt(form, path)?.column ? [] : [[path, value]];
  });
  return Object.fromEntries(entries);
}
