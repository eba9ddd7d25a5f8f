import { expect, test } from 'vitest';
import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { compareQuota } from './compareQuota.ts';

const table = (rows: QuotaTable['rows']): QuotaTable => ({
  title: '名额表',
  unit: '个',
  tiers: [{ id: 'all', label: '总数', binds: 'cap' }],
  rows,
  printedTotals: {},
});

test('rows are the same by id or by name; blank is not 0', () => {
  const left = table([
    { id: 'a', label: '甲县', holders: [], cells: { all: { count: 6 } } },
    { id: 'b', label: '乙县', holders: [], cells: { all: { count: 2 } } },
    { id: 'c', label: '丙县', holders: [], cells: {} },
  ]);
  const right = table([
    { id: 'a', label: '甲县', holders: [], cells: { all: { count: 7 } } },
    { id: 'x', label: '乙县', holders: [], cells: { all: { count: 2 } } },
    { id: 'd', label: '丁县', holders: [], cells: { all: { count: 0 } } },
  ]);
  expect(
    compareQuota(left, right).map(({ label, change, cells }) => [
      label,
      change,
      cells[0]?.left,
      cells[0]?.right,
    ]),
  ).toEqual([
    ['甲县', 'changed', '6', '7'],
    ['乙县', 'same', '2', '2'],
    ['丁县', 'come', '', '0'],
    ['丙县', 'gone', '', ''],
  ]);
});
