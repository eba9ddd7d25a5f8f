import { expect, it } from 'vitest';
import type { Track } from '../programme/programme.ts';
import type { QuotaTable } from '../programme/quotaTable.ts';
import { fitTakes } from './takesOf.ts';

const quota = {
  tiers: [
    { id: 'tier-1', label: '总任务', partsOf: ['tier-2', 'tier-4'], binds: 'target' },
    { id: 'tier-2', label: '市级数', within: 'tier-1', binds: 'both' },
    { id: 'tier-3', label: '示范数', within: 'tier-2', binds: 'both' },
    { id: 'tier-4', label: '县级数', within: 'tier-1', binds: 'target' },
  ],
} as unknown as QuotaTable;
const track = (id: string, designatedBy: 'city' | 'body', ...takes: string[]) =>
  ({ id, designatedBy, takes }) as unknown as Track;
const takes = (...tracks: Track[]) => fitTakes(tracks, quota).map((one) => one.takes);

it('a track whose tiers are there keeps them', () => {
  expect(takes(track('a', 'city', 'tier-2'))).toEqual([['tier-2']]);
});

it('one track of the city takes the plain places and the whole they lie in', () => {
  expect(takes(track('a', 'city', 'gone'))).toEqual([['tier-1', 'tier-2']]);
});

it('of several the first takes the subset as well; the bodies take what they name themselves', () => {
  expect(
    takes(track('model', 'city', 'x'), track('plain', 'city', 'y', 'tier-1'), track('county', 'body', 'z')),
  ).toEqual([
    ['tier-1', 'tier-2', 'tier-3'],
    ['tier-1', 'tier-2'],
    ['tier-1', 'tier-4'],
  ]);
});

it('a table of one column is taken from by all', () => {
  const one = { tiers: [{ id: 'places', label: '名额', binds: 'cap' }] } as unknown as QuotaTable;
  expect(fitTakes([track('a', 'city', 'x'), track('b', 'body', 'y')], one).map((t) => t.takes)).toEqual([
    ['places'],
    ['places'],
  ]);
});
