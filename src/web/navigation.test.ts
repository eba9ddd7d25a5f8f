import { expect, test } from 'vitest';
import { someWords } from '../../test/someWords.ts';
import { entriesFor } from './navigation.ts';

const places = (practice?: Parameters<typeof entriesFor>[2]) =>
  entriesFor(() => true, someWords, practice).map(({ to }) => to);

const whole = {
  ...{ filing: true, seals: true, papers: true, ownNaming: true },
  ...{ upward: true, inspection: true, publicNotice: true, plaques: true, money: true, mentorship: true },
};
const nothing: typeof whole = {
  ...{ filing: false, seals: false, papers: false, ownNaming: false },
  ...{
    upward: false,
    inspection: false,
    publicNotice: false,
    plaques: false,
    money: false,
    mentorship: false,
  },
};

test('screens of what a year does not do are not offered', () => {
  const all = places(whole);
  expect(places()).toEqual(all);
  const online = places(nothing);
  expect(all.filter((to) => !online.includes(to))).toEqual([
    ...[
      '/filing',
      '/packets',
      '/scans',
      '/missing-seals',
      '/receipts',
      '/inspections',
      '/upward',
      '/notices',
    ],
    ...['/plaques', '/subsidies', '/money-trail', '/mentorship'],
  ]);
});

test('a body is led to the naming only where it names', () => {
  const body = (action: string) => action === 'seeDesignations';
  const to = (ownNaming: boolean) =>
    entriesFor(body, someWords, { ...whole, ownNaming }).map((entry) => entry.to);
  expect(to(true)).toContain('/designation');
  expect(to(false)).not.toContain('/designation');
});
