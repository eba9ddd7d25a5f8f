import { expect, test } from 'vitest';
import { moved, spliced } from './listEdits.ts';

test('a member moves, the ends hold', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 5)).toEqual(['a', 'b', 'c']);
});

test('members are replaced, put in and taken out', () => {
  expect(spliced(['a', 'b', 'c'], 1, 1, 'x', 'y')).toEqual(['a', 'x', 'y', 'c']);
  expect(spliced(['a', 'b'], 2, 0, 'c')).toEqual(['a', 'b', 'c']);
  expect(spliced(['a', 'b'], 0, 1)).toEqual(['b']);
});
