import { expect, test } from 'vitest';
import { middle, pairTexts } from './compareTexts.ts';

test('what stayed stands side by side, what changed is paired, what is new or gone stands alone', () => {
  expect(pairTexts(['一', '二', '三', '五'], ['一', '贰', '三', '四', '五'])).toEqual([
    { left: '一', right: '一' },
    { left: '二', right: '贰' },
    { left: '三', right: '三' },
    { left: undefined, right: '四' },
    { left: '五', right: '五' },
  ]);
  expect(pairTexts(['一'], [])).toEqual([{ left: '一', right: undefined }]);
  expect(pairTexts([], [])).toEqual([]);
});

test('only the middle of a changed text is marked', () => {
  expect(middle('于9月30日前报送', '于9月29日前报送')).toEqual({
    head: '于9月',
    left: '30',
    right: '29',
    tail: '日前报送',
  });
  expect(middle('甲甲', '甲')).toEqual({ head: '甲', left: '甲', right: '', tail: '' });
  expect(middle('同', '同')).toEqual({ head: '同', left: '', right: '', tail: '' });
});
