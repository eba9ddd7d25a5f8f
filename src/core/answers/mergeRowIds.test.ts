import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRowIds } from './mergeRowIds.ts';

describe('mergeRowIds', () => {
  test.each([
    ['both add', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
    ['you delete, they add', ['a', 'b'], ['a'], ['a', 'b', 'c'], ['a', 'c']],
    ['they delete, you add', ['a', 'b'], ['a', 'b', 'c'], ['a'], ['a', 'c']],
    ['both delete the same', ['a', 'b'], ['a'], ['a'], ['a']],
    ['from nothing', [], ['a'], ['b'], ['b', 'a']],
  ])('%s', (_what, base, yours, theirs, expected) => {
    expect(mergeRowIds(base, yours, theirs)).toEqual(expected);
  });

  const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'));
  test('keeps every addition, honours every deletion, never doubles a row', () => {
    fc.assert(
      fc.property(ids, ids, ids, (base, yours, theirs) => {
        const merged = mergeRowIds(base, yours, theirs);
        expect(new Set(merged).size).toBe(merged.length);
        for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
          const [was, mine, other] = [base.includes(id), yours.includes(id), theirs.includes(id)];
          expect(merged.includes(id)).toBe(was ? mine && other : mine || other);
        }
      }),
    );
  });
});
