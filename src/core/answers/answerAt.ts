import { isBlank } from '../chineseText.ts';
import type { Answers, AnswerValue } from './answers.ts';

/** The raw value at a path, own keys only, so that `constructor` is never an answer. */
export function rawAt(answers: Answers, path: string): AnswerValue | undefined {
  return Object.hasOwn(answers, path) ? answers[path] : undefined;
}

/** The text at a path; '' when absent, blank or of another shape. */
export function valueAt(answers: Answers, path: string): string {
  const value = rawAt(answers, path);
  return typeof value === 'string' && !isBlank(value) ? value : '';
}

/** The list at a path: row ids or chosen entries; [] when absent or of another shape. */
export function listAt(answers: Answers, path: string): readonly string[] {
  const value = rawAt(answers, path);
  if (!Array.isArray(value)) return [];
  return value.every((item) => typeof item === 'string')
    ? value
    : value.filter((item) => typeof item === 'string');
}
