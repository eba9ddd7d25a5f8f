import { expect, test } from 'vitest';
import { countOf, givenIn, leftOf, sharesOf } from './allocation.ts';

test.each([
  ['', 0],
  [' 3 ', 3],
  ['１２', 12],
  ['-1', undefined],
  ['1.5', undefined],
  ['两个', undefined],
])('“%s” is read as %s', (text, expected) => {
  expect(countOf(text)).toBe(expected);
});

test('what is left is what the row has, less what others of the row and the units got', () => {
  const tier = { tier: 'city', label: '市级', places: 5, cap: true, others: 1 };
  const typed = { a: { city: '2' }, b: { city: '三', county: '1' } };
  expect([givenIn(typed, 'city'), leftOf(tier, typed)]).toEqual([2, 2]);
  expect(leftOf({ ...tier, places: null }, typed)).toBeUndefined();
  expect(leftOf({ ...tier, cap: false }, typed)).toBeUndefined();
  expect(sharesOf(typed)).toBeUndefined();
  expect(sharesOf({ a: { city: '' } })).toEqual([{ unit: 'a', places: { city: 0 } }]);
});
