import { expect, test } from 'vitest';
import { inRank, placesFor, rankCandidates } from './rankCandidates.ts';

const all = ['c', 'a', 'b', 'd'].map((id) => ({ id, fileNumber: `2019-${id}` }));

test('ranked ones first, the others by file number; what ended falls out', () => {
  expect(inRank(all, ['d', 'gone', 'b']).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
  expect(inRank(all, []).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test.each([
  ['all of them', ['a', 'b', 'c', 'd'], true],
  ['some of them', ['b'], true],
  ['one twice', ['a', 'a'], false],
  ['somebody else’s', ['a', 'x'], false],
])('an order of %s', (_name, order, allowed) => {
  expect(rankCandidates(all, order).ok).toBe(allowed);
});

test('the scarcest tier decides how far the places reach; blank is none, a target or a floor no limit', () => {
  const tiers = {
    city: { places: 5, cap: true },
    demonstration: { places: 1, cap: true },
    county: { places: 4, cap: false },
    floor: { places: null, cap: true },
  };
  expect(placesFor(['city', 'demonstration'], tiers)).toBe(1);
  expect(placesFor(['city'], tiers)).toBe(5);
  expect(placesFor(['county'], tiers)).toBeNull();
  expect(placesFor(['floor'], tiers)).toBeNull();
  expect(placesFor(['moon'], tiers)).toBe(0);
});
