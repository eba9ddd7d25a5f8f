import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuotaTable } from '../programme/quotaTable.ts';
import { cellText } from './cellText.ts';
import {
  acknowledge,
  addRow,
  addTier,
  changeRow,
  moveRow,
  moveTier,
  nestTier,
  pasteBlock,
  pastedCells,
  removeRow,
  removeTier,
  setCell,
  setHolders,
  setPrinted,
  setReserve,
  setTarget,
} from './editQuota.ts';
import { columnSpan, columnTotal, lintQuotaTable, oddRows } from './quotaTotals.ts';

const table: QuotaTable = {
  title: '名额',
  unit: '个',
  tiers: [
    { id: 'all', label: '总', partsOf: ['city', 'county'], binds: 'target' },
    { id: 'city', label: '市', within: 'all', binds: 'both' },
    { id: 'model', label: '示', within: 'city', binds: 'both' },
    { id: 'county', label: '县', within: 'all', binds: 'target' },
  ],
  rows: [
    {
      id: 'a',
      label: '甲',
      holders: ['a'],
      cells: { all: { count: 3 }, city: { count: 2 }, county: { count: 1 } },
    },
    { id: 'spare', label: '其他', holders: [], reserve: true, cells: { model: { count: 1 } } },
  ],
  printedTotals: { all: 3, city: 2, model: 1, county: 1 },
  acknowledged: [{ row: 'spare', rule: 'subset', reason: '机动' }],
};

describe('changes of the quota table in the draft', () => {
  it('a blank is taken away, not made 0', () => {
    expect(setCell(table, 'a', 'county', undefined).rows[0]!.cells).toEqual({
      all: { count: 3 },
      city: { count: 2 },
    });
    expect(setCell(table, 'a', 'county', { count: 0 }).rows[0]!.cells.county).toEqual({ count: 0 });
  });

  it('a changed row is asked about again, an unchanged one is not', () => {
    expect(setCell(table, 'spare', 'model', { count: 2 }).acknowledged).toEqual([]);
    expect(setCell(table, 'a', 'model', { count: 1 }).acknowledged).toEqual(table.acknowledged);
    const again = acknowledge(setCell(table, 'spare', 'model', { count: 2 }), 'spare', 'subset', '又看过');
    expect(oddRows(again).map(({ reason }) => reason)).toEqual(['又看过']);
  });

  it('rows: added for a body, moved, given to several, made a reserve, removed', () => {
    const added = addRow(table, '乙', ['b']);
    expect(added.rows.at(-1)).toEqual({ id: 'b', label: '乙', holders: ['b'], cells: {} });
    expect(moveRow(added, 'b', -1).rows.map(({ id }) => id)).toEqual(['a', 'b', 'spare']);
    expect(moveRow(added, 'b', 1)).toEqual(added);
    expect(setHolders(added, 'b', ['b', 'c']).rows.at(-1)!.holders).toEqual(['b', 'c']);
    expect(setReserve(added, 'b', true).rows.at(-1)).toMatchObject({ reserve: true, holders: [] });
    expect(setReserve(table, 'spare', false).rows[1]).not.toHaveProperty('reserve');
    expect(removeRow(table, 'spare')).toMatchObject({ rows: [table.rows[0]], acknowledged: [] });
    expect(
      addRow(addRow(table, '一'), '二')
        .rows.slice(-2)
        .map(({ id }) => id),
    ).toEqual(['row-1', 'row-2']);
  });

  it('columns: added, nested, un-nested, removed with what stood in them; never in a circle', () => {
    const more = nestTier(addTier(table, '新'), 'tier-1', 'city', true);
    expect(more.tiers.find(({ id }) => id === 'city')).toMatchObject({ within: 'all', partsOf: ['tier-1'] });
    expect(nestTier(more, 'all', 'tier-1', true)).toEqual(more);
    expect(nestTier(more, 'city', 'city', true)).toEqual(more);
    const fewer = removeTier(table, 'city');
    expect(fewer.tiers.map(({ id, within, partsOf }) => [id, within, partsOf])).toEqual([
      ['all', undefined, ['county']],
      ['model', undefined, undefined],
      ['county', 'all', undefined],
    ]);
    expect(fewer.rows[0]!.cells).toEqual({ all: { count: 3 }, county: { count: 1 } });
    expect(fewer.printedTotals).toEqual({ all: 3, model: 1, county: 1 });
    expect(moveTier(table, 'county', -1).tiers.map(({ id }) => id)).toEqual([
      'all',
      'city',
      'county',
      'model',
    ]);
    const last = { ...table, tiers: [table.tiers[0]!] };
    expect(removeTier(last, 'all')).toEqual(last);
  });

  it('printed totals and the numbers of the text', () => {
    expect(setPrinted(table, 'all', undefined).printedTotals).not.toHaveProperty('all');
    expect(setPrinted(table, 'all', 9).printedTotals.all).toBe(9);
    expect(setTarget(setTarget(table, 'all', 3), 'all', undefined).tiers[0]).not.toHaveProperty('target');
    expect(lintQuotaTable(setTarget(table, 'all', 4)).some(({ level }) => level === 'error')).toBe(true);
  });
});

describe('pasting a block', () => {
  const block = pastedCells('甲县\t５\t1-2\t\r\n乙县\t不少于3\t"4"\t9\r\n');

  it('reads lines and cells as a sheet copies them', () => {
    expect(block).toEqual([
      ['甲县', '５', '1-2', ''],
      ['乙县', '不少于3', '4', '9'],
    ]);
  });

  it('from the names on: names, cells, blanks, new rows', () => {
    const { table: pasted, count, faults } = pasteBlock(table, { row: 1, column: 0 }, block);
    expect(faults).toEqual([]);
    expect(count).toBe(6);
    expect(pasted.rows.map(({ label }) => label)).toEqual(['甲', '甲县', '乙县']);
    expect(pasted.rows[1]!.cells).toEqual({ all: { count: 5 }, city: { from: 1, to: 2 } });
    expect(pasted.rows[2]!.cells).toEqual({ all: { atLeast: 3 }, city: { count: 4 }, model: { count: 9 } });
  });

  it('what cannot be read stays and is told', () => {
    const { table: pasted, faults } = pasteBlock(table, { row: 0, column: 4 }, [
      ['x', '7'],
      ['2', ''],
      ['3', ''],
    ]);
    expect(faults).toEqual([
      '甲“县”：“x”不是名额，没有改动。',
      '粘贴的第 1 行第 2 格“7”：表里没有这么多栏。',
      '粘贴的第 3 行：表里没有更多的行，先加一行，或从单位名称一栏开始粘贴。',
    ]);
    expect(pasted.rows[0]).toEqual(table.rows[0]);
    expect(pasted.rows[1]!.cells.county).toEqual({ count: 2 });
  });
});

const places = fc.nat(40);
const cell = fc.oneof(
  places.map((count) => ({ count })),
  fc.tuple(places, places).map(([one, two]) => ({ from: Math.min(one, two), to: Math.max(one, two) })),
  places.map((atLeast) => ({ atLeast })),
);
const tierId = fc.constantFrom('all', 'city', 'model', 'county', 'tier-1');
const rowId = fc.constantFrom('a', 'spare', 'b', 'row-1');
/** Any change a person can make on the grid. */
const change: fc.Arbitrary<(table: QuotaTable) => QuotaTable> = fc.oneof(
  fc.tuple(rowId, tierId, fc.option(cell, { nil: undefined })).map(
    ([row, tier, one]) =>
      (now: QuotaTable) =>
        now.tiers.some(({ id }) => id === tier) ? setCell(now, row, tier, one) : now,
  ),
  rowId.map((id) => (now: QuotaTable) => addRow(now, `行${id}`, id === 'b' ? ['b'] : [])),
  rowId.map((id) => (now: QuotaTable) => (now.rows.length > 1 ? removeRow(now, id) : now)),
  fc.tuple(rowId, fc.integer({ min: -2, max: 2 })).map(
    ([id, step]) =>
      (now: QuotaTable) =>
        moveRow(now, id, step),
  ),
  fc.tuple(rowId, fc.boolean()).map(
    ([id, on]) =>
      (now: QuotaTable) =>
        setReserve(now, id, on),
  ),
  fc.constant((now: QuotaTable) => (now.tiers.length < 6 ? addTier(now, '又一栏') : now)),
  tierId.map((id) => (now: QuotaTable) => removeTier(now, id)),
  fc.tuple(tierId, fc.option(tierId, { nil: undefined }), fc.boolean()).map(
    ([id, outer, adds]) =>
      (now: QuotaTable) =>
        outer === undefined || now.tiers.some((tier) => tier.id === outer)
          ? nestTier(now, id, outer, adds)
          : now,
  ),
  fc.tuple(tierId, fc.option(places, { nil: undefined })).map(
    ([tier, count]) =>
      (now: QuotaTable) =>
        now.tiers.some(({ id }) => id === tier) ? setPrinted(now, tier, count) : now,
  ),
  fc
    .array(fc.array(fc.constantFrom('', '5', '1-2', '≥3', 'x', '甲'), { maxLength: 6 }), { maxLength: 4 })
    .map((block) => (now: QuotaTable) => pasteBlock(now, { row: 0, column: 0 }, block).table),
);

describe('whatever is done on the grid', () => {
  const done = fc
    .array(change, { maxLength: 25 })
    .map((changes) => changes.reduce((now, one) => one(now), table));

  it('leaves a table that fits the programme: known columns, whole nesting, no id twice', () => {
    fc.assert(
      fc.property(done, (now) => {
        expect(QuotaTable.safeParse(now).success).toBe(true);
        const ids = now.tiers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(now.rows.map(({ id }) => id)).size).toBe(now.rows.length);
        for (const { within, partsOf = [] } of now.tiers)
          for (const id of [within, ...partsOf]) expect(id === undefined || ids.includes(id)).toBe(true);
        for (const { cells } of now.rows) for (const id of Object.keys(cells)) expect(ids).toContain(id);
        for (const id of Object.keys(now.printedTotals)) expect(ids).toContain(id);
      }),
    );
  });

  it('and reconciles when there is no error: printed, text and parts all come to the sums of the rows (I1-I4, I7, I9)', () => {
    fc.assert(
      fc.property(done, (before) => {
        // Printed totals as the grid fills them in on request; the tables that still have errors are no matter here.
        const now = before.tiers.reduce((sum, { id }) => setPrinted(sum, id, columnTotal(sum, id)), before);
        if (lintQuotaTable(now).some(({ level }) => level === 'error')) return;
        for (const { id, target, partsOf } of now.tiers) {
          const sum = now.rows.reduce(
            (all, { cells }) => all + Number(/\d+/.exec(cellText(cells[id]))?.[0] ?? 0),
            0,
          );
          expect(now.printedTotals[id]).toBe(sum);
          expect(target ?? sum).toBe(sum);
          if (!partsOf) continue;
          const [whole, parts] = [columnSpan(now, id), partsOf.map((part) => columnSpan(now, part))];
          expect(parts.reduce((all, { least }) => all + least, 0)).toBeLessThanOrEqual(whole.most);
          expect(parts.reduce((all, { most }) => all + most, 0)).toBeGreaterThanOrEqual(whole.least);
        }
      }),
    );
  });

  it('keeps unseen what nobody changed', () => {
    expect(changeRow(table, 'moon', () => table.rows[0]!)).toEqual(table);
  });
});
