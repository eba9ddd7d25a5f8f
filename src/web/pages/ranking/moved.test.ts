import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 5, 'abc'],
  [0, 9, 'bca'],
])('from %i by %i', (at, by, expected) => {
  expect(moved([...'abc'], at, by).join('')).toBe(expected);
});
