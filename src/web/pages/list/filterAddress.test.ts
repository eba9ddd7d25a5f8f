import { expect, test } from 'vitest';
import { changeFilter, countWords, readFilter, writeFilter } from './filterAddress.ts';

test('what the address says comes back the same', () => {
  const filter = { search: '张三', state: 'filed', page: 3, sort: 'name' as const };
  expect(writeFilter(readFilter(writeFilter(filter)))).toEqual(writeFilter(filter));
});

test('nonsense in an address is left out', () => {
  const filter = readFilter({ page: '-4', sort: 'drop', search: '   ', sealMissing: 'no', state: { a: 1 } });
  expect(writeFilter(filter)).toEqual({});
});

test('a router may hand over numbers and booleans', () => {
  expect(writeFilter(readFilter({ search: 2019, sealMissing: true, page: 2 }))).toEqual({
    search: '2019',
    sealMissing: 'true',
    page: '2',
  });
});

test('another filter begins on the first page; turning the page keeps the filter', () => {
  expect(changeFilter({ state: 'filed', page: 4 }, { state: 'approved' }).page).toBeUndefined();
  expect(changeFilter({ state: 'filed' }, { page: 2 })).toEqual({ state: 'filed', page: 2 });
});

test('counts are exact to ten thousand', () => {
  expect(countWords(9_999, false)).toBe('9,999');
  expect(countWords(10_000, true)).toBe('10,000+');
});
