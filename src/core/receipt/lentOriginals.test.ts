import { expect, test } from 'vitest';
import { lentOriginals } from './lentOriginals.ts';

const came = (originals: number) => ({ kind: 'received' as const, originals, backBy: null });
const lent = (originals: number, backBy: string) => ({ kind: 'returned' as const, originals, backBy });
const gone = (originals: number) => ({ kind: 'returned' as const, originals, backBy: null });

test.each([
  ['nothing', [], 0, null],
  ['given back for good', [came(2), gone(2)], 0, null],
  ['lent', [came(2), lent(1, '2019-10-01')], 1, '2019-10-01'],
  ['lent and back', [came(2), lent(2, '2019-10-01'), came(2)], 0, null],
  ['one of two back', [came(2), lent(1, '2019-10-01'), lent(1, '2019-11-01'), came(1)], 1, '2019-11-01'],
  ['came before it was lent', [came(1), came(1), lent(1, '2019-10-01')], 1, '2019-10-01'],
] as const)('%s', (_name, entries, count, backBy) => {
  expect(lentOriginals(entries)).toEqual({ count, backBy });
});
