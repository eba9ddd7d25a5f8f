import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuotaCell, QuotaTable } from '../programme/quotaTable.ts';
import { columnTotal, lintQuotaTable } from './quotaTotals.ts';

/** Two plain rows and a reserve row: all 10 = city 6 + county 4, of the 6 are 3 model ones, 1 of them floating. */
function table(change: Partial<QuotaTable> = {}): QuotaTable {
  return {
    title: '名额',
    unit: '个',
    tiers: [
      { id: 'all', label: '总', partsOf: ['city', 'county'], target: 10, binds: 'target' },
      { id: 'city', label: '市', within: 'all', target: 6, binds: 'cap' },
      { id: 'model', label: '示', within: 'city', target: 3, binds: 'cap' },
      { id: 'county', label: '县', within: 'all', target: 4, binds: 'target' },
    ],
    rows: [
      {
        id: 'north',
        label: '北',
        holders: ['n'],
        cells: { all: { count: 6 }, city: { count: 2 }, model: { count: 1 }, county: { count: 4 } },
      },
      {
        id: 'south',
        label: '南',
        holders: ['s'],
        cells: { all: { count: 4 }, city: { count: 4 }, model: { count: 1 } },
      },
      { id: 'spare', label: '机动', holders: [], reserve: true, cells: { model: { count: 1 } } },
    ],
    printedTotals: { all: 10, city: 6, model: 3, county: 4 },
    acknowledged: [{ row: 'spare', rule: 'subset', reason: '机动' }],
    ...change,
  };
}
const levels = (given: QuotaTable) => lintQuotaTable(given).map((note) => `${note.level} ${note.where}`);

describe('lintQuotaTable', () => {
  it('a table that adds up has notes only, and tells the two numbers that a reserve row makes', () => {
    const notes = lintQuotaTable(table());
    expect(notes.map((note) => note.level)).toEqual(['note', 'note']);
    expect(notes[1]?.message).toContain('是 4');
    expect(notes[1]?.message).toContain('却是 3');
  });

  it('a blank is not 0: the reserve row warns until somebody acknowledges it', () => {
    expect(levels(table({ acknowledged: [] }))[0]).toBe('warning 名额表 › 机动 (spare)');
  });

  it('printed totals that differ are errors (I1-I4)', () => {
    expect(levels(table({ printedTotals: { all: 10, city: 7, model: 3, county: 4 } }))).toContain(
      'error 名额表 › 合计 (city)',
    );
  });

  it('ranges leave the total open between their ends; what lies outside is an error (domain 2.4)', () => {
    const ranged = (printed: number, last: QuotaCell = { from: 1, to: 2 }) =>
      lintQuotaTable({
        ...{ title: '名额', unit: '个', printedTotals: { all: printed } },
        tiers: [{ id: 'all', label: '名额', binds: 'cap' }],
        rows: [
          { id: 'a', label: '甲', holders: ['a'], cells: { all: { from: 2, to: 3 } } },
          { id: 'b', label: '乙', holders: ['b'], cells: { all: last } },
        ],
      }).map(({ message }) => message);
    for (const fine of [3, 4, 5]) expect(ranged(fine)).toEqual([]);
    expect(ranged(6)[0]).toContain('各行相加是 3—5，合计印的是 6');
    expect(ranged(2)[0]).toContain('合计印的是 2');
    expect(ranged(40, { atLeast: 1 })).toEqual([]);
    expect(ranged(1, { atLeast: 1 })[0]).toContain('至少 3');
  });

  it('the numbers of the text are compared (I9)', () => {
    const tiers = table().tiers.map((tier) => (tier.id === 'model' ? { ...tier, target: 20 } : tier));
    expect(levels(table({ tiers }))).toContain('error 名额表 › 合计 (model)');
  });

  it('a row that does not add up is a warning (I5)', () => {
    const [north, ...rest] = table().rows;
    const rows = [{ ...north!, cells: { ...north!.cells, all: { count: 7 } } }, ...rest];
    const found = levels(table({ rows, printedTotals: {} }));
    expect(found).toContain('warning 名额表 › 北 (north)');
    expect(found).toContain('error 名额表 › 合计 (all)');
  });

  it('moving a place between rows never changes a column total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        (places, pick) => {
          const row = (count: number, at: number) => ({
            id: `r${at}`,
            label: 'r',
            holders: ['h'],
            cells: { city: { count } },
          });
          const from = pick % places.length;
          const to = (from + 1) % places.length;
          const moved = places.map((count, at) => (at === from ? count - 1 : at === to ? count + 1 : count));
          fc.pre((moved[from] ?? 0) >= 0);
          expect(columnTotal(table({ rows: moved.map(row) }), 'city')).toBe(
            columnTotal(table({ rows: places.map(row) }), 'city'),
          );
        },
      ),
    );
  });
});
