import type { AnswerValue } from '../../core/answers/answers.ts';
import { textAt } from '../../core/answers/textAt.ts';
import type { Form } from '../../core/programme/form.ts';
import type { Programme } from '../../core/programme/programme.ts';

/** A single value as people read it: labels instead of ids, dates in words. */
export function valueInWords(
  form: Form,
  programme: Programme,
  path: string,
  value: AnswerValue | null,
): string {
  if (value === null || value.length === 0) return '（空白）';
  const text = textAt({ programme, form, answers: { [path]: value }, references: {} }, path);
  if (text !== '') return text;
  return typeof value === 'string' ? value : `共 ${value.length} 行`;
}
