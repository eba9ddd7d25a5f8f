import { expect, test } from 'vitest';
import { together } from './together.ts';

test('a sentence broken over lines is one place; what stands apart, or in a table, is another', () => {
  const passages = [
    { block: 3, text: '要严格按标准' },
    { block: 4, text: '进行，' },
    { block: 4, text: '不得走样。' },
    { block: 9, text: '资金。' },
    { block: 10, row: 1, column: 0, text: '其他' },
    { block: 10, row: 2, column: 0, text: '备注' },
  ];
  expect(together(passages).map(({ text, passages: { length } }) => [text, length])).toEqual([
    ['要严格按标准进行，不得走样。', 3],
    ['资金。', 1],
    ['其他', 1],
    ['备注', 1],
  ]);
});

test('blank lines between do not part a sentence', () => {
  const passages = [
    { block: 0, text: '各单' },
    { block: 2, text: '位申报。' },
    { block: 4, text: '完。' },
  ];
  const lines = ['各单', ' ', '位申报。', '读懂了的一句。', '完。'];
  expect(together(passages, lines).map(({ text }) => text)).toEqual(['各单位申报。', '完。']);
});
