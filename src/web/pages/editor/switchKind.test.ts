import { expect, test } from 'vitest';
import type { Programme } from '../../../core/programme/programme.ts';
import { conditionWords } from './describe/condition.ts';
import { factWords } from './describe/eligibility.ts';
import { listRuleWords } from './describe/listRule.ts';
import { markWords } from './describe/standard.ts';
import { switchKind } from './switchKind.ts';

const programme = {} as Programme;

test('another kind keeps what fits and begins the rest anew', () => {
  const points = { kind: 'points', max: 25 };
  expect(switchKind(markWords, points, 'perUnit', programme)).toEqual({
    kind: 'perUnit',
    unit: '项',
    points: 1,
    max: 25,
  });
  const share = {
    id: 'front',
    text: '原话',
    level: 'error',
    kind: 'share',
    where: { field: 'post', equals: 'front' },
    atLeast: 60,
  };
  expect(switchKind(listRuleWords, share, 'perUnit', programme)).toEqual({
    id: 'front',
    text: '原话',
    level: 'error',
    kind: 'perUnit',
    atMost: 1,
  });
});

test('a condition keeps its field, and its value under the new name', () => {
  const equals = { field: 'post', equals: 'front' };
  const several = switchKind(conditionWords, equals, 'in', programme);
  expect(several).toEqual({ field: 'post', in: ['front'] });
  expect(switchKind(conditionWords, several, 'equals', programme)).toEqual(equals);
  expect(switchKind(conditionWords, equals, 'filled', programme)).toEqual({ field: 'post', filled: true });
});

test('a path of another sort is not taken for one of this sort unless both are paths', () => {
  const rows = { kind: 'rows', rows: 'members', atLeast: 5 };
  expect(switchKind(factWords, rows, 'atLeast', programme)).toEqual({ kind: 'atLeast', path: '', number: 1 });
});
