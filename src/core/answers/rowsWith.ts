import type { RowFilter } from '../programme/field.ts';
import { listAt, valueAt } from './answerAt.ts';
import type { Answers } from './answers.ts';

/** Prefixes of the rows of a list, of those whose columns have these values. */
export function rowsWith(answers: Answers, rows: string, filter?: RowFilter): string[] {
  const all = listAt(answers, rows).map((id) => `${rows}.${id}`);
  if (filter === undefined) return all;
  const wanted = Object.entries(filter);
  return all.filter((prefix) =>
    wanted.every(([column, values]) => {
      const value = valueAt(answers, `${prefix}.${column}`);
      return typeof values === 'string' ? values === value : values.includes(value);
    }),
  );
}
