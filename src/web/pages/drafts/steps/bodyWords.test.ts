import { expect, test } from 'vitest';
import { freshId, nameProblem, readAliases } from './bodyWords.ts';

test('a new id is free', () => {
  expect(freshId('b', [])).toBe('b1');
  expect(freshId('b', [{ id: 'b2' }])).toBe('b3');
});

test('other names are parted by the signs people use', () => {
  expect(readAliases('甲县、 乙县，甲县')).toEqual(['甲县', '乙县']);
  expect(readAliases(' ')).toBeUndefined();
});

test('a name is there and only once', () => {
  const others = [{ id: 'a', name: '甲县总工会', kind: 'county' as const, aliases: ['甲县'] }];
  expect(nameProblem(' ', others)).toMatch('不能空着');
  expect(nameProblem('甲县', others)).toBe('已经有同名的单位。');
  expect(nameProblem('乙县总工会', others)).toBeUndefined();
});
