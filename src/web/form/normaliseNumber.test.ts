import { expect, it } from 'vitest';
import { normaliseNumber } from './normaliseNumber.ts';

it.each([
  ['１２０．５０', '120.50'],
  [' 1,234,567.8 ', '1234567.8'],
  ['１，２００', '1200'],
  ['12。5', '12.5'],
  ['8.', '8'],
  ['.5', '0.5'],
  ['-3', '-3'],
  ['1,2', '1,2'],
  ['约120万', '约120万'],
  ['', ''],
])('%s -> %s', (typed, stored) => {
  expect(normaliseNumber(typed)).toBe(stored);
});
