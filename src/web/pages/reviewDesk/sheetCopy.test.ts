import { expect, test } from 'vitest';
import { beginWith } from './sheetCopy.ts';

const copy = (version: number, value: string) => ({ version, marks: { a: { value } }, note: '' });

test('a closed tab loses nothing, and another tab is never overwritten (rules 6, 7)', () => {
  expect(beginWith(copy(3, '5'), undefined)).toEqual({ typed: { marks: { a: { value: '5' } }, note: '' } });
  expect(beginWith(copy(3, '5'), copy(2, '5'))).toEqual({
    typed: { marks: { a: { value: '5' } }, note: '' },
  });
  expect(beginWith(copy(3, '5'), copy(3, '7'))).toEqual({
    typed: { marks: { a: { value: '7' } }, note: '' },
  });
  expect(beginWith(copy(4, '5'), copy(3, '7'))).toEqual({
    typed: { marks: { a: { value: '7' } }, note: '' },
    theirs: copy(4, '5'),
  });
});
