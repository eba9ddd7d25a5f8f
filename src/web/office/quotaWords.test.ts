import { expect, test } from 'vitest';
import { movedText, movedWords, quotaWords, share } from './quotaWords.ts';

test.each([
  [{ places: 4, used: 2 }, '还剩 2 个'],
  [{ places: 4, used: 4 }, '已满'],
  [{ places: 4, used: 5 }, '超出 1 个'],
  [{ places: 0, used: 0 }, '没有名额'],
  [{ places: null, used: 0 }, '未分配'],
  [{ places: null, used: 1 }, '未分配，已用 1 个'],
])('%o -> %s', (use, words) => {
  expect(quotaWords(use)).toBe(words);
});

test('a share never leaves its bar', () => {
  expect(share(1, 3)).toBe(33.3);
  expect(share(5, 4)).toBe(100);
  expect(share(0, 0)).toBe(0);
  expect(share(2, -1)).toBe(0);
});

test('a granted place stands in the row, with words', () => {
  expect([movedText('1', 1), movedText('2', -1), movedText('', 1), movedText('5', 0)]).toEqual([
    ...['1+1', '2−1', '1', '5'],
  ]);
  expect([movedWords(1), movedWords(-1), movedWords(0)]).toEqual(['另下达 1 个', '已调出 1 个', '']);
});
