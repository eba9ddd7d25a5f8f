import type { QueryOutput } from '../../../contract/client.ts';
import type { MarkGiven } from '../../../core/standards/marks.ts';

export type Matrix = QueryOutput<'standardMatrix'>;
export type MatrixItem = Matrix['items'][number];

const values: Readonly<Record<string, string>> = { yes: '有', no: '没有' };

/** A mark in words: 有, 没有, the states that were seen, or the number; what is said about it behind. */
export function markWords({ value, states = [], note }: MarkGiven): string {
  const said = states.length > 0 ? states.join('、') : value === undefined ? '' : (values[value] ?? value);
  return [said, note].filter(Boolean).join('：');
}

export const inspectionWords = { passed: '通过', rectify: '限期整改', failed: '不通过' } as const;
