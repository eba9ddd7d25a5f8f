import { describe, expect, test } from 'vitest';
import {
  faultWords,
  isPrintable,
  materialsOf,
  type Packet,
  progressWords,
  sizeWords,
  wishesOf,
  wishWords,
} from './packetWishes.ts';

const one = (application: string, onSummary: boolean, waitsFor: 'body' | 'city' | null) =>
  ({ application, onSummary, waitsFor }) as never;

describe('what can be printed', () => {
  const contents = {
    applications: [one('a', true, null), one('b', false, 'body'), one('c', true, 'city')],
    materials: [],
  };
  test.each<[string, boolean, [string, string[]][]]>([
    [
      'a body',
      false,
      [
        ['packet', ['a', 'c']],
        ['toSeal', ['b']],
      ],
    ],
    [
      'the city',
      true,
      [
        ['packet', ['a', 'c']],
        ['overprint', ['c']],
      ],
    ],
  ])('for %s', (_who, asCity, expected) => {
    const wishes = wishesOf(contents, asCity);
    expect(wishes.map(({ kind, applications }) => [kind, applications.map((it) => it.application)])).toEqual(
      expected,
    );
  });
});

test('forms that wait for the seal come without the summary, which they are not on yet', () => {
  const contents = { applications: [], materials: [{ material: 'summary' }, { material: 'form' }] } as never;
  const programme = {
    materials: [
      { id: 'summary', paper: 'summary' },
      { id: 'form', paper: 'form' },
    ],
  } as never;
  const offered = wishesOf({ applications: [], materials: [] }, false).map((wish) =>
    materialsOf(contents, wish, programme).map(({ material }) => material),
  );
  expect(offered).toEqual([['summary', 'form'], ['form']]);
});

test('only a sheet that was printed here is overprinted; the rest is printed as it comes', () => {
  const wishes = [...wishesOf({ applications: [], materials: [] }, true)];
  const asked = wishes.map((wish) => [null, 8].map((pages) => isPrintable(wish, { pages })));
  expect(asked).toEqual([
    [true, true],
    [false, true],
  ]);
});

test('in words', () => {
  const progress = (state: string, done = 0, total = 0, fault: string | null = null) =>
    progressWords({ job: '', state, done, total, fault } as Packet['progress']);
  expect(progress('running', 3, 5)).toBe('正在打印第 4 件，共 5 件');
  expect(progress('running', 5, 5)).toBe('正在打印第 5 件，共 5 件');
  expect(progress('queued', 0, 0, 'unexpected')).toContain('自动再试');
  expect(faultWords('packetEmpty')).toContain('原因见说明');
  expect(faultWords(null)).toContain('系统管理员');
  expect([sizeWords(1200), sizeWords(2_340_000)]).toEqual(['2 KB', '2.3 MB']);
  const packet = { kind: 'packet', options: { oneCopy: true, bothSides: true, applications: ['x'] } };
  expect(wishWords(packet as never)).toBe('材料包，1 份申报，各一份，双面');
});
