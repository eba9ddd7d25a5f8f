import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateToUnits, type RowToPart, unitDue } from './allocateToUnits.ts';

const row: RowToPart = {
  tiers: [
    { id: 'all', label: '总任务', places: 9, cap: false, others: 0 },
    { id: 'city', label: '市级', places: 5, cap: true, others: 1 },
    { id: 'floor', label: '不少于', places: null, cap: true, others: 0 },
  ],
};
const share = (unit: string, places: Record<string, number>) => ({ unit, places });
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? 'allowed' : answer.refusal?.code;

describe('allocateToUnits (F6)', () => {
  test.each([
    ['what is left beside the other holders', [share('a', { city: 2 }), share('b', { city: 2 })], 'allowed'],
    ['one more', [share('a', { city: 3 }), share('b', { city: 2 })], 'unitsOverQuota'],
    ['a target may be passed', [share('a', { all: 20 })], 'allowed'],
    ['a floor has no upper end', [share('a', { floor: 20 })], 'allowed'],
    ['a tier the row does not have', [share('a', { county: 1 })], 'notFound'],
    ['nothing of a tier the row does not have', [share('a', { county: 0 })], 'allowed'],
  ])('%s', (_name, shares, expected) => {
    expect(codeOf(allocateToUnits(row, shares))).toBe(expected);
  });

  test('a unit without places is left out', () => {
    const answer = allocateToUnits(row, [share('a', { city: 0 }), share('b', { city: 1, all: 0 })]);
    expect(answer).toEqual({ ok: true, change: [share('b', { city: 1 })] });
  });

  test('what is allowed never passes a cap, and nothing that fits is refused', () => {
    const shares = fc.array(fc.record({ unit: fc.uuid(), places: fc.record({ city: fc.nat(4) }) }));
    fc.assert(
      fc.property(shares, (given) => {
        const sum = given.reduce((total, { places }) => total + places.city, 0);
        expect(allocateToUnits(row, given).ok).toBe(sum <= 4);
      }),
    );
  });
});

test.each([
  ['none', null, '2019-09-30', 'allowed'],
  ['earlier than the body’s', '2019-09-20', '2019-09-30', 'allowed'],
  ['the body’s own', '2019-09-30', '2019-09-30', 'unitDueNotEarlier'],
  ['behind today', '2019-09-01', '2019-09-30', 'unitDuePast'],
  ['no day binds the body', '2019-12-01', undefined, 'allowed'],
])('the day for the units: %s', (_name, due, bodyDue, expected) => {
  expect(codeOf(unitDue(due, bodyDue, '2019-09-02'))).toBe(expected);
});
