import { expect, test } from 'vitest';
import { someWords } from '../../test/someWords.ts';
import { entriesFor } from './navigation.ts';

const places = (practice?: Parameters<typeof entriesFor>[2]) =>
  entriesFor(() => true, someWords, practice).map(({ to }) => to);

test('screens of what a year does not do are not offered', () => {
  const all = places({ filing: true, seals: true, papers: true, ownNaming: true, upward: true });
  expect(places()).toEqual(all);
  const online = places({ filing: false, seals: false, papers: false, ownNaming: false, upward: false });
  expect(all.filter((to) => !online.includes(to))).toEqual([
    ...['/filing', '/packets', '/scans', '/missing-seals', '/receipts', '/upward'],
  ]);
});

test('a body is led to the naming only where it names', () => {
  const body = (action: string) => action === 'seeDesignations';
  const to = (ownNaming: boolean) =>
    entriesFor(body, someWords, { filing: true, seals: true, papers: true, ownNaming, upward: false }).map(
      (entry) => entry.to,
    );
  expect(to(true)).toContain('/designation');
  expect(to(false)).not.toContain('/designation');
});
