import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { QuotaCell } from '../programme/quotaTable.ts';
import { cellText } from './cellText.ts';
import { readCell } from './readCell.ts';

it.each<[string, unknown]>([
  ['5', { cell: { count: 5 } }],
  [' ５ 个', { cell: { count: 5 } }],
  ['5.0', { cell: { count: 5 } }],
  ['0', { cell: { count: 0 } }],
  ['１－２', { cell: { from: 1, to: 2 } }],
  ['1—2', { cell: { from: 1, to: 2 } }],
  ['1——2个', { cell: { from: 1, to: 2 } }],
  ['1一2', { cell: { from: 1, to: 2 } }],
  ['一', { fault: 'unclear' }],
  ['1~2', { cell: { from: 1, to: 2 } }],
  ['1至2', { cell: { from: 1, to: 2 } }],
  ['≥5', { cell: { atLeast: 5 } }],
  ['>=5', { cell: { atLeast: 5 } }],
  ['不少于５个', { cell: { atLeast: 5 } }],
  ['5个以上', { cell: { atLeast: 5 } }],
  ['5（含）以上', { cell: { atLeast: 5 } }],
  ['', { blank: true }],
  ['　', { blank: true }],
  ['—', { blank: true }],
  ['/', { blank: true }],
  ['无', { blank: true }],
  ['2-1', { fault: 'reversed' }],
  ['三个半', { fault: 'unclear' }],
  ['-3', { fault: 'unclear' }],
  ['5.5', { fault: 'unclear' }],
  ['=1+1', { fault: 'unclear' }],
  ['1000000', { fault: 'tooMany' }],
  ['9999999999999', { fault: 'unclear' }],
])('%s', (text, expected) => {
  expect(readCell(text)).toEqual(expected);
});

it('reads back what it printed', () => {
  const places = fc.nat(999);
  const cell: fc.Arbitrary<QuotaCell> = fc.oneof(
    places.map((count) => ({ count })),
    fc.tuple(places, places).map(([one, two]) => ({ from: Math.min(one, two), to: Math.max(one, two) })),
    places.map((atLeast) => ({ atLeast })),
  );
  fc.assert(
    fc.property(cell, (one) => {
      expect(readCell(cellText(one))).toEqual({ cell: one });
    }),
  );
});
