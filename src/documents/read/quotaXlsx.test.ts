import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { paperSamples } from '../../../test/paperSamples.ts';
import type { QuotaCell, QuotaTable } from '../../core/programme/quotaTable.ts';
import { columnTotal } from '../../core/quota/quotaTotals.ts';
import { readQuotaSheet } from '../../core/quota/sheet/readQuotaSheet.ts';
import { renderQuotaXlsx } from '../write/quotaXlsx.ts';
import { renderXlsx } from '../write/xlsx.ts';
import { readQuotaXlsx } from './readQuotaXlsx.ts';

const names = ['东山县总工会', '西河区总工会', '冶金工会', '=1+1工会', '轻工工会'];
const bodies = names.map((name, at) => ({ id: `b${at}`, name, kind: 'county' as const }));
const places = fc.nat(30);
const cell: fc.Arbitrary<QuotaCell> = fc.oneof(
  places.map((count) => ({ count })),
  fc.tuple(places, places).map(([one, two]) => ({ from: Math.min(one, two), to: Math.max(one, two) })),
  places.map((atLeast) => ({ atLeast })),
);
const tiers: QuotaTable['tiers'] = [
  { id: 'all', label: '总任务', partsOf: ['city', 'county'], binds: 'target' },
  { id: 'city', label: '市级数', within: 'all', binds: 'both' },
  { id: 'model', label: '市级示范数', within: 'city', binds: 'both' },
  { id: 'county', label: '县级数', within: 'all', binds: 'target' },
];
const cells = fc.record({ all: cell, city: cell, model: cell, county: cell }, { requiredKeys: [] });
const anyTable = fc.array(cells, { minLength: 1, maxLength: names.length }).map((all): QuotaTable => {
  const rows = all.map((one, at) => ({ id: `b${at}`, label: names[at]!, holders: [`b${at}`], cells: one }));
  const table = { title: '名额', unit: '个', tiers, rows, printedTotals: {} };
  return { ...table, printedTotals: Object.fromEntries(tiers.map(({ id }) => [id, columnTotal(table, id)])) };
});

describe('the quota table as a workbook', () => {
  it('comes back as it went: cells, holders, totals, blanks (property)', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const bytes = await renderQuotaXlsx(table, (id) => bodies.find((body) => body.id === id)!.name);
        const read = readQuotaSheet(await readQuotaXlsx(bytes), { quota: { ...table, rows: [] }, bodies });
        expect(read.faults).toEqual([]);
        expect(read.table).toEqual(table);
      }),
      { numRuns: 40 },
    );
  });

  it('the printed annex is read as well', async () => {
    const programme = await shippedProgramme();
    const empty = { ...programme.quota, rows: [] };
    const sheets = await readQuotaXlsx(await renderXlsx(paperSamples(programme).get('quota')!));
    const read = readQuotaSheet(sheets, { quota: empty, bodies: programme.bodies });
    expect(read.faults).toEqual([]);
    expect(read.table?.rows.map((row) => row.cells)).toEqual(programme.quota.rows.map((row) => row.cells));
    expect(read.table?.printedTotals).toEqual(programme.quota.printedTotals);
  });

  it('a range that Excel made a date is named', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '名额',
          rows: [
            ['单位', '总任务', '市级数', '市级示范数', '县级数'],
            ['轻工工会', new Date('2026-01-02T00:00:00Z'), 1, null, null],
          ],
        },
      ],
    });
    const quota = { title: '', unit: '个', tiers, rows: [], printedTotals: {} };
    expect(readQuotaSheet(await readQuotaXlsx(bytes), { quota, bodies }).faults).toEqual([
      '第 2 行“总任务”：“2026-01-02”被表格软件当成了日期，请先把单元格设为文本，再写 1-2。',
    ]);
  });

  it.each([
    ['no archive', new Uint8Array([1, 2, 3])],
    ['empty', new Uint8Array()],
    [
      'an archive that is no workbook',
      new Uint8Array([80, 75, 5, 6, ...Array.from({ length: 18 }, () => 0)]),
    ],
  ])('%s is a damaged file, not a crash', async (_name, bytes) => {
    await expect(readQuotaXlsx(bytes)).rejects.toMatchObject({ code: 'fileDamaged' });
  });
});
