import { expect, test } from 'vitest';
import { agreementStanding, pagesMissing, sheetStand } from './agreementStanding.ts';

const page = {
  ...{ voided: false, newest: true, waits: true, sealed: false, missing: [], seenMissing: false },
};

test('the box of an agreement opens when all pages are there, on the newest scan, of the agreement of now (R11, V14)', () => {
  const standing = (more: object) => agreementStanding({ ...page, ...more });
  expect(standing({})).toBe('open');
  expect(standing({ missing: [2] })).toBe('incomplete');
  expect(standing({ seenMissing: true })).toBe('missing');
  expect(standing({ newest: false })).toBe('closed');
  expect(standing({ voided: true })).toBe('closed');
  expect(standing({ waits: false, sealed: true })).toBe('sealed');
  expect(standing({ waits: false })).toBe('closed');
});

test('what is to be done about the paper of an agreement', () => {
  expect(pagesMissing(3, [3, 1])).toEqual([2]);
  const stand = (more: object) =>
    sheetStand({ printed: true, pages: 2, there: [1, 2], seenMissing: false, ...more }).stand;
  expect(stand({ pages: null, there: [], printed: false })).toBe('unprinted');
  expect(stand({ pages: null, there: [] })).toBe('awaited');
  expect(stand({ there: [2] })).toBe('incomplete');
  expect(stand({})).toBe('toCheck');
  expect(stand({ seenMissing: true })).toBe('missing');
});
