import { expect, it } from 'vitest';
import { QuotaTable } from '../../programme/quotaTable.ts';
import { lintQuotaTable } from '../quotaTotals.ts';
import { diagnose } from './diagnose.ts';
import { tableOfPlacing } from './tableOfPlacing.ts';

const counts = (label: string, ...values: number[]) => ({
  label,
  values: values.map((count) => ({ cell: { count } })),
});
const answer = diagnose({
  headings: ['总任务', '市级数', '其中：示范数', '县级数'].map((label) => ({ label })),
  rows: [
    counts('东山县', 9, 5, 1, 4),
    counts('西河区总工会', 8, 4, 1, 4),
    counts('南湖区总工会', 10, 5, 1, 5),
    counts('冶金工会', 3, 3, 1),
    counts('其他', 2),
  ],
  totals: counts('合计', 30, 17, 6, 13),
});
const into = {
  title: '分配表',
  unit: '个',
  bodies: [
    { id: 'east', name: '东山县总工会', kind: 'county' as const },
    { id: 'steel', name: '冶金工会', kind: 'industry' as const },
  ],
};

it('rows find their bodies; who is unknown holds nothing yet; 其他 is a reserve', () => {
  if (answer.kind !== 'placed') throw new Error(answer.kind);
  const table = tableOfPlacing(answer, answer.placing, into);
  expect(QuotaTable.parse(table)).toEqual(table);
  expect(table.rows.map(({ id, holders, reserve }) => [id, holders, reserve])).toEqual([
    ['east', ['east'], undefined],
    ['row-1', [], undefined],
    ['row-2', [], undefined],
    ['steel', ['steel'], undefined],
    ['row-3', [], true],
  ]);
  expect(lintQuotaTable(table).filter(({ level }) => level === 'error')).toEqual([]);
});

it('keeps the ids of tiers and rows that stand there with the same words, so that tracks go on taking from them', () => {
  if (answer.kind !== 'placed') throw new Error(answer.kind);
  const present: QuotaTable = {
    ...{ title: '去年', unit: '个', printedTotals: {} },
    tiers: [
      { id: 'city', label: '市级数', binds: 'both' },
      { id: 'tier-1', label: '别的', binds: 'cap' },
    ],
    rows: [{ id: 'r9', label: '东山县总工会', holders: ['east'], cells: {} }],
  };
  const table = tableOfPlacing(answer, answer.placing, { ...into, present });
  expect(table.tiers.map(({ id, within, partsOf }) => [id, within, partsOf])).toEqual([
    ['tier-1', undefined, ['city', 'tier-4']],
    ['city', 'tier-1', undefined],
    ['tier-3', 'city', undefined],
    ['tier-4', 'tier-1', undefined],
  ]);
  expect(table.rows[0]).toMatchObject({ id: 'r9', label: '东山县', cells: { city: { count: 5 } } });
  expect(table.printedTotals).toEqual({ 'tier-1': 30, city: 17, 'tier-3': 6, 'tier-4': 13 });
});
