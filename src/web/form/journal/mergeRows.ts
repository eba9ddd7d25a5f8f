import type { AnswerValue } from '../../../core/answers/answers.ts';

/**
 * Two people changed one list of rows: their order, without the rows I took away, with the rows I added at the end.
 * undefined when a value is no list, or when both only put the same rows in another order (a person must choose).
 */
export function mergeRows(
  base: AnswerValue | null,
  mine: AnswerValue | null,
  theirs: AnswerValue | null,
): string[] | undefined {
  const lists = [base, mine, theirs].map((value) => value ?? []);
  const [was, wanted, now] = lists;
  if (!Array.isArray(was) || !Array.isArray(wanted) || !Array.isArray(now)) return undefined;
  const removed = new Set(was.filter((id) => !wanted.includes(id)));
  const added = wanted.filter((id) => !was.includes(id) && !now.includes(id));
  if (removed.size === 0 && added.length === 0) return undefined;
  return [...now.filter((id) => !removed.has(id)), ...added];
}
