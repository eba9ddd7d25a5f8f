import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallProgramme } from '../../../test/smallProgramme.ts';
import type { ListRule } from '../programme/listRule.ts';
import { Programme } from '../programme/programme.ts';
import { brokenDemands, type ListMember, listStands } from './listStands.ts';

const programme = Programme.parse(smallProgramme);
const common = { id: 'rule', text: '要求', level: 'error' } as const;
const low = { field: 'level', equals: 'low' };
const member = (application: string, level: string, unitName = application, track = 'main'): ListMember => ({
  ...{ application, track, form: 'form', unitName },
  answers: { level },
});
const stand = (rule: ListRule, list: readonly ListMember[]) =>
  listStands({ ...programme, listRules: [rule] }, list)[0]!;
const list = (lows: number, highs: number) => [
  ...Array.from({ length: lows }, (_, at) => member(`l${at}`, 'low')),
  ...Array.from({ length: highs }, (_, at) => member(`h${at}`, 'high')),
];

describe('how a list stands against a demand (F45)', () => {
  const share = (bounds: object): ListRule => ({ ...common, kind: 'share', where: low, ...bounds });
  const count = (bounds: object): ListRule => ({ ...common, kind: 'count', where: low, ...bounds });
  test.each<readonly [string, ListRule, number, number, object]>([
    ['60 % of 5 is 3', share({ atLeast: 60 }), 3, 2, { met: true, have: 3, of: 5, missing: 0 }],
    ['2 of 5 are one too few', share({ atLeast: 60 }), 2, 3, { met: false, have: 2, missing: 1 }],
    ['60 % of 4 is 3, not 2', share({ atLeast: 60 }), 2, 2, { met: false, missing: 1 }],
    ['at most 30 % of 10', share({ atMost: 30 }), 3, 7, { met: true, over: 0 }],
    ['4 of 10 are one too many', share({ atMost: 30 }), 4, 6, { met: false, over: 1 }],
    ['a tenth of a percent', share({ atLeast: 33.3 }), 1, 2, { met: true }],
    ['at least 2', count({ atLeast: 2 }), 1, 5, { met: false, have: 1, missing: 1 }],
    ['at most 2', count({ atMost: 2 }), 3, 0, { met: false, over: 1 }],
    ['all count without a condition', count({ where: undefined, atLeast: 3 }), 1, 2, { met: true, have: 3 }],
    ['an empty list breaks nothing', count({ atLeast: 2 }), 0, 0, { met: true, missing: 0 }],
  ])('%s', (_what, rule, lows, highs, wanted) => {
    expect(stand(rule, list(lows, highs))).toMatchObject(wanted);
  });
  test('which applications count is told', () => {
    expect(stand(share({ atLeast: 60 }), list(2, 1)).applications).toEqual(['l0', 'l1']);
  });
  test('only those of the tracks named', () => {
    const others = [member('x', 'high', 'x', 'other'), ...list(1, 0)];
    expect(stand({ ...share({ atLeast: 100 }), tracks: ['main'] }, others)).toMatchObject({
      met: true,
      of: 1,
    });
  });
  test('one unit too often, written with a blank behind it', () => {
    const twice = [member('a', 'low', '甲厂'), member('b', 'low', '甲厂 '), member('c', 'low', '乙厂')];
    expect(stand({ ...common, kind: 'perUnit', atMost: 1 }, twice)).toMatchObject({
      ...{ met: false, have: 2, over: 1, applications: ['a', 'b'] },
    });
  });
});

test('a list that lacks n has enough when n others become fitting, and not before', () => {
  const bound = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(bound, fc.nat(12), fc.nat(12), (atLeast, lows, highs) => {
      const rule: ListRule = { ...common, kind: 'share', where: low, atLeast };
      const { missing } = stand(rule, list(lows, highs));
      expect(missing).toBeLessThanOrEqual(highs);
      expect(stand(rule, list(lows + missing, highs - missing)).met).toBe(true);
      if (missing > 0) expect(stand(rule, list(lows + missing - 1, highs - missing + 1)).met).toBe(false);
    }),
  );
});

test('a list that has n too many is right when n leave off fitting; the order of the list says nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(12), fc.nat(12), (atMost, lows, highs) => {
      const rule: ListRule = { ...common, kind: 'share', where: low, atMost };
      const whole = stand(rule, list(lows, highs));
      expect(stand(rule, list(lows - whole.over, highs + whole.over)).met).toBe(true);
      const { have, over, met } = stand(rule, list(lows, highs).reverse());
      expect([have, over, met]).toEqual([whole.have, whole.over, whole.met]);
    }),
  );
});

test('what a change does not make worse is not held against it; a warning never is', () => {
  const rule: ListRule = { ...common, kind: 'count', where: low, atLeast: 3 };
  const of = (lows: number, level: 'error' | 'warning' = 'error') =>
    listStands({ ...programme, listRules: [{ ...rule, level }] }, list(lows, 1));
  expect(brokenDemands(of(1)).length).toBe(1);
  expect(brokenDemands(of(1), of(0)).length).toBe(0);
  expect(brokenDemands(of(1), of(1)).length).toBe(0);
  expect(brokenDemands(of(1), of(2)).length).toBe(1);
  expect(brokenDemands(of(0, 'warning'))).toEqual([]);
});
