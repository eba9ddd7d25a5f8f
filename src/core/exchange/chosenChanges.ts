import type { AnswerValue } from '../answers/answers.ts';
import type { Comparison } from './compareAnswers.ts';

/** The part of a compared line that composing needs; lines travel through the API. */
export interface ChosenRow {
  readonly kind: 'value' | 'added' | 'missing';
  readonly path: string;
  readonly row?: string | undefined;
  readonly changes: readonly { path: string; value: AnswerValue | null; basedOn: number }[];
}

/** A change as it travels. */
export interface TakenChange {
  readonly path: string;
  readonly value: string | string[] | null;
  readonly basedOn: number;
}

const plain = (value: AnswerValue | null) =>
  value === null || typeof value === 'string' ? value : [...value];

/** The changes that taking these lines over means; each list that gains or loses rows is one change more. */
export function chosenChanges(chosen: readonly ChosenRow[], lists: Comparison['lists']): TakenChange[] {
  const changes: TakenChange[] = chosen.flatMap((row) =>
    row.changes.map((change) => ({ ...change, value: plain(change.value) })),
  );
  for (const [path, { rows, basedOn }] of Object.entries(lists)) {
    const of = (kind: ChosenRow['kind']) =>
      chosen.flatMap((one) => (one.path === path && one.kind === kind && one.row ? [one.row] : []));
    const missing = of('missing');
    const added = of('added');
    if (missing.length + added.length === 0) continue;
    const value = [...rows.filter((id) => !missing.includes(id)), ...added];
    changes.push({ path, value: value.length > 0 ? value : null, basedOn });
  }
  return changes;
}
