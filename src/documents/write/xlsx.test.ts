import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { gridPaper, hostilePaper, hostileTexts, unzip } from '../../../test/papers.ts';
import { renderXlsx } from './xlsx.ts';

describe('renderXlsx', () => {
  const nested = gridPaper(
    [
      {
        heading: true,
        cells: [
          { kind: 'label', span: 12, rows: 2, text: '单位' },
          { kind: 'label', span: 12, text: '其中' },
        ],
      },
      { heading: true, cells: [{ kind: 'label', span: 12, text: '示范数' }] },
      {
        each: 'rows',
        cells: [
          { kind: 'value', span: 12, path: 'label' },
          { kind: 'value', span: 12, path: 'count' },
        ],
      },
    ],
    {
      rows: [
        { label: '甲', count: '20' },
        { label: '乙', count: '' },
      ],
    },
  );

  it('merges the nested head, repeats it in print and keeps counts as numbers, blank as blank', async () => {
    const bytes = await renderXlsx(nested);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet!.rows.slice(1)).toEqual([
      ['单位', '其中'],
      [null, '示范数'],
      ['甲', 20],
      ['乙', ''],
    ]);
    expect(sheet!.merges).toContainEqual({ startRow: 1, endRow: 2, startCol: 0, endCol: 0 });
    expect((await unzip(bytes)).get('xl/workbook.xml')).toContain('$2:$3');
  });

  it('makes a row as high as its longest text, which no spreadsheet does by itself', async () => {
    const row = (count: string) => ({ rows: [{ label: '甲', count }] });
    const cells = [
      { kind: 'value' as const, span: 12, path: 'label' },
      { kind: 'value' as const, span: 12, path: 'count' },
    ];
    const heightOf = async (count: string) => {
      const files = await unzip(await renderXlsx(gridPaper([{ each: 'rows', cells }], row(count))));
      const [, last] = [...files.get('xl/worksheets/sheet1.xml')!.matchAll(/ ht="([\d.]+)"/g)].map(([, ht]) =>
        Number(ht),
      );
      return last!;
    };
    const lines = async (count: number) => (await heightOf('成'.repeat(count))) / 12;
    expect(await lines(15)).toBeLessThan(3);
    expect(await lines(60)).toBeGreaterThan(4);
  });

  it('never writes a formula, whatever the text begins with', async () => {
    const bytes = await renderXlsx(hostilePaper());
    const files = await unzip(bytes);
    for (const [name, xml] of files) if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
    const values = (await readXlsx(bytes)).sheets.flatMap(({ rows }) => rows.flat());
    for (const text of hostileTexts) expect(values).toContain(text);
  });

  it('writes the same bytes for the same paper', async () => {
    expect(Buffer.compare(await renderXlsx(nested), await renderXlsx(nested))).toBe(0);
  });
});
