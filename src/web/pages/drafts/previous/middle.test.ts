import { expect, test } from 'vitest';
import { middle } from './middle.ts';

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
