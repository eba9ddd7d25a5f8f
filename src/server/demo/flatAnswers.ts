import type { Answers, AnswerValue } from '../../core/answers/answers.ts';
import type { WrittenAnswers } from './story.ts';

type Written = WrittenAnswers[string];
type Row = Record<string, AnswerValue>;
const isRows = (value: Written): value is Extract<Written, Row[]> =>
  Array.isArray(value) && value.some((item) => typeof item === 'object');

function flatten(path: string, value: Written): [string, AnswerValue][] {
  if (typeof value === 'string') return [[path, value]];
  if (isRows(value)) {
    const ids = value.map((_, at) => `r${at + 1}`);
    const cells = value.flatMap((row, at) =>
      Object.entries(row).map(([column, cell]): [string, AnswerValue] => [
        `${path}.r${at + 1}.${column}`,
        cell as AnswerValue,
      ]),
    );
    return [[path, ids], ...cells];
  }
  if (Array.isArray(value)) return [[path, value as string[]]];
  return Object.entries(value).flatMap(([key, inner]) =>
    Object.entries(inner).map(([column, cell]): [string, AnswerValue] => [`${path}.${key}.${column}`, cell]),
  );
}

/** Answers as a person writes them → the flat map of paths; the lists of rows come first. Blank cells are left out. */
export function flatAnswers(written: WrittenAnswers): Answers {
  const all = Object.entries(written)
    .flatMap(([path, value]) => flatten(path, value))
    .filter(([, value]) => value.length > 0);
  const lists = all.filter(([, value]) => typeof value !== 'string');
  return Object.fromEntries([...lists, ...all.filter(([, value]) => typeof value === 'string')]);
}
