import { expect, test } from 'vitest';
import { leftIn, type MatrixRow, typedCount } from './matrix.ts';

const row: MatrixRow = {
  id: 'r',
  code: 'r',
  label: '某市',
  reserve: false,
  holders: [],
  cells: { all: { text: '4', places: 4, used: 1 }, blank: { text: '', places: null, used: 0 } },
};

test('a blank cell has no number left, not zero', () => {
  expect(leftIn(row, 'all')).toBe(3);
  expect(leftIn(row, 'blank')).toBeUndefined();
  expect(leftIn(row, 'unknown')).toBeUndefined();
});

test.each([
  ['2', 2],
  [' 3 ', 3],
  ['', undefined],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['51', undefined],
  ['两个', undefined],
])('count %s', (text, count) => {
  expect(typedCount(text)).toBe(count);
});
