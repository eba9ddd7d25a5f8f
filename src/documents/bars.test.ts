import { expect, test } from 'vitest';
import { barShares } from './bars.ts';

test('the longest bar fills the width, pieces stand in proportion, nothing is no bar', () => {
  const rows = [
    { label: '甲', values: [3, 1, 0] },
    { label: '乙', values: [1, 0, 1] },
    { label: '丙', values: [0, 0, 0] },
  ];
  expect(barShares({ rows })).toEqual([
    [750, 250, 0],
    [250, 0, 250],
    [0, 0, 0],
  ]);
  expect(barShares({ rows: [] })).toEqual([]);
});
