import { expect, test } from 'vitest';
import { cutLine, placeInNotice } from './placeInNotice.ts';

const lines = ['关于某事的通知', '各单位：', '于9月30日前报送。', '合计 100 60'];

test('a passage is found in its block, else in the nearest line, else its block is shown whole', () => {
  expect(placeInNotice(lines, { block: 2, text: '9月30日前' })).toEqual({ line: 2, from: 1, to: 7 });
  expect(placeInNotice(lines, { block: 1, text: '9月30日前' })).toEqual({ line: 2, from: 1, to: 7 });
  expect(placeInNotice(lines, { block: 0, text: '没有的话' })).toEqual({ line: 0, from: 0, to: 7 });
  expect(placeInNotice(lines, { block: 9, text: '没有的话' })).toBeUndefined();
});

test('a line is cut at its marks, which may overlap', () => {
  const mark = (from: number, to: number) => ({ line: 0, from, to });
  expect(cutLine('一二三四五', [mark(3, 4), mark(1, 3), mark(2, 3)])).toEqual([
    { text: '一', marked: false },
    { text: '二三', marked: true },
    { text: '四', marked: true },
    { text: '五', marked: false },
  ]);
  expect(cutLine('一二', [])).toEqual([{ text: '一二', marked: false }]);
});
