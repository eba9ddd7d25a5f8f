import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tier } from '../programme/quotaTable.ts';
import { bindingPlaces } from './bindingPlaces.ts';
import { cellText } from './cellText.ts';
import { type LiveCell, type LiveRow, movePlaces } from './movePlaces.ts';
import { movingTiers } from './movingTiers.ts';

const tiers: Tier[] = [
  { id: 'total', label: '总任务', partsOf: ['city', 'county'], binds: 'target' },
  { id: 'city', label: '市级数', within: 'total', binds: 'both' },
  { id: 'demonstration', label: '市级示范数', within: 'city', binds: 'both' },
  { id: 'county', label: '县市区级数', within: 'total', binds: 'target' },
];
const row = (id: string, cells: Record<string, [number | null, number]>): LiveRow => ({
  id,
  label: id,
  cells: Object.fromEntries(
    Object.entries(cells).map(([tier, [places, used]]) => [
      tier,
      { places, used, cap: tier === 'city' || tier === 'demonstration' },
    ]),
  ),
});

test('a cell as printed and as it binds; blank is not 0', () => {
  expect([
    cellText(undefined),
    cellText({ count: 0 }),
    cellText({ from: 1, to: 2 }),
    cellText({ atLeast: 5 }),
  ]).toEqual(['', '0', '1—2', '≥5']);
  expect([
    bindingPlaces({ count: 0 }),
    bindingPlaces({ from: 1, to: 2 }),
    bindingPlaces({ atLeast: 5 }),
  ]).toEqual([0, 2, null]);
});

test('a part that adds up takes its whole along, a subset moves alone', () => {
  expect(movingTiers(tiers, 'city')).toEqual(['city', 'total']);
  expect(movingTiers(tiers, 'county')).toEqual(['county', 'total']);
  expect(movingTiers(tiers, 'demonstration')).toEqual(['demonstration']);
  expect(movingTiers(tiers, 'total')).toEqual(['total']);
});

describe('moving places', () => {
  const full = row('满', { total: [2, 2], city: [2, 2], demonstration: [1, 0] });
  const free = row('空', { total: [5, 1], city: [4, 1], demonstration: [1, 0] });
  const reserve = row('其他', { demonstration: [2, 0] });
  const cases: [string, LiveRow, LiveRow | undefined, string, number, string][] = [
    ['free places move', free, full, 'city', 3, 'allowed'],
    ['used places stay', free, full, 'city', 4, 'noReserveLeft'],
    ['a full row gives nothing', full, free, 'city', 1, 'noReserveLeft'],
    ['reserve demonstration', reserve, full, 'demonstration', 2, 'allowed'],
    ['not more than there is', reserve, full, 'demonstration', 3, 'noReserveLeft'],
    ['a blank cell gives nothing', reserve, full, 'city', 1, 'noReserveLeft'],
    ['to itself', free, free, 'city', 1, 'sameQuotaRow'],
    ['to nobody', free, undefined, 'demonstration', 1, 'allowed'],
    ['an unknown tier', free, full, 'moon', 1, 'notFound'],
  ];
  test.each(cases)('%s', (_name, from, to, tier, count, expected) => {
    const answer = movePlaces(tiers, { from, to, tier, count });
    expect(answer.ok ? 'allowed' : answer.refusal.code).toBe(expected);
  });

  test('a target’s used places do not hold it back', () => {
    const over = row('超', { total: [3, 9], county: [3, 9] });
    expect(movePlaces(tiers, { from: over, to: full, tier: 'county', count: 3 }).ok).toBe(true);
  });

  test('never gives more than is free, and refuses nothing that is', () => {
    const cell = fc.record({ places: fc.option(fc.nat(9)), used: fc.nat(9), cap: fc.boolean() });
    const cells = fc.dictionary(fc.constantFrom('total', 'city', 'demonstration', 'county'), cell);
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom(...tiers.map(({ id }) => id)),
        fc.integer({ min: 1, max: 9 }),
        (own, tier, count) => {
          const from: LiveRow = { id: 'a', label: 'a', cells: own };
          const enough = (one: LiveCell | undefined) =>
            one !== undefined && one.places !== null && one.places - (one.cap ? one.used : 0) >= count;
          const { ok } = movePlaces(tiers, { from, to: full, tier, count });
          expect(ok).toBe(movingTiers(tiers, tier).every((moving) => enough(own[moving])));
        },
      ),
    );
  });
});
