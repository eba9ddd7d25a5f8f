import { expect, test } from 'vitest';
import { notBegun, numberWords, type Rising, resultOf, type UpwardTrack } from './upward.ts';

test('the number says how many may still go', () => {
  expect(numberWords({ most: 3, sent: 1 })).toBe('最多报 3 个，已报出 1 个，还可以报 2 个。');
  expect(numberWords({ most: null, sent: 2 })).toBe('不限数目，已报出 2 个。');
});

test('who has begun is no candidate any more; who was turned down is one again', () => {
  const of = (leadName: string, kind: string) => ({ unitName: '甲厂', leadName, state: { kind } });
  const track = { applications: [of('甲', 'atStep'), of('乙', 'declined')] } as unknown as UpwardTrack;
  const candidates = ['甲', '乙', '丙'].map((leadName) => ({ unitName: '甲厂', leadName })) as never[];
  expect(notBegun(candidates, track).map(({ leadName }) => leadName)).toEqual(['乙', '丙']);
});

test('the result that holds is the one nothing took the place of', () => {
  const results = [
    { superseded: true, title: '旧' },
    { superseded: false, title: '新' },
  ];
  expect(resultOf({ results } as unknown as Rising)?.title).toBe('新');
});
