import { expect, test } from 'vitest';
import { entriesFor } from './navigation.ts';

const places = (practice?: Parameters<typeof entriesFor>[1]) =>
  entriesFor(() => true, practice).map(({ to }) => to);

test('screens of what a year does not do are not offered', () => {
  const all = places({ filing: true, seals: true, papers: true });
  expect(places()).toEqual(all);
  const online = places({ filing: false, seals: false, papers: false });
  expect(all.filter((to) => !online.includes(to))).toEqual([
    '/filing',
    '/scans',
    '/missing-seals',
    '/receipts',
  ]);
});
