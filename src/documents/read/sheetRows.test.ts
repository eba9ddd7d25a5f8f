import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { aZip } from '../../../test/archives.ts';
import { lyingZip } from '../../../test/hostile/lyingZip.ts';
import { withEntries } from '../../../test/wordFiles.ts';
import { OfficeFault } from './officeFault.ts';
import { type ListRow, openListBook } from './sheetRows.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const sheet = (inside: string, after = '') =>
  `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData>${after}</worksheet>`;
const text = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`;
/** A sound workbook with another first sheet. */
const withSheet = async (xml: string) =>
  withEntries(Buffer.from(await writeXlsx({ sheets: [{ name: '名单', rows: [['单位', '名称']] }] })), {
    'xl/worksheets/sheet1.xml': xml,
  });
async function rowsOf(bytes: Uint8Array, at = 0): Promise<ListRow[]> {
  const book = await openListBook(bytes);
  const rows: ListRow[] = [];
  for await (const batch of book.rows(at)) rows.push(...batch);
  return rows;
}
const faultOf = (bytes: Uint8Array) =>
  rowsOf(bytes).then(
    () => 'read',
    (error) => (error instanceof OfficeFault ? error.code : String(error)),
  );

test('sheets, shared texts, numbers, days, phonetic readings and what is typed in several runs', async () => {
  const day = { numFmt: 'yyyy"年"m"月"' };
  const bytes = await writeXlsx({
    sheets: [
      { name: '说明', rows: [['看下一张']] },
      {
        name: '名单',
        rows: [['单位'], [], ['厂 & 所 <甲>'], [1234567890123], [0.1 + 0.2], [true]],
        cells: new Map([['1,1', { value: new Date('2017-06-01T00:00:00Z'), style: day }]]),
      },
    ],
  });
  const book = await openListBook(bytes);
  expect(book.sheets).toEqual([
    { index: 0, name: '说明' },
    { index: 1, name: '名单' },
  ]);
  expect((await rowsOf(bytes, 1)).map(({ number, cells }) => [number, ...cells])).toEqual([
    [1, '单位'],
    [2, '', '2017-06-01'],
    [3, '厂 & 所 <甲>'],
    [4, '1234567890123'],
    [5, '0.3'],
    [6, '是'],
  ]);
});

describe('what no person typed', () => {
  test('a formula is its stored result and never worked out; without one its column is told', async () => {
    const xml = sheet(
      `<row r="1">${text('A1', '厂')}<c r="B1" t="str"><f>WEBSERVICE("http://x")</f><v>甲工作室</v></c><c r="C1"><f>1+1</f></c><c r="D1" t="e"><f>D1</f><v>#REF!</v></c></row>`,
    );
    expect(await rowsOf(await withSheet(xml))).toEqual([
      { number: 1, cells: ['厂', '甲工作室', '', '#REF!'], unknown: [2] },
    ]);
  });

  test('a million empty rows are walked over; merged heads and rows without places are read', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"/>`).join('');
    const xml = sheet(
      `<row r="1">${text('A1', '单位')}<c r="B1"/><c r="C1"/></row><row><c t="inlineStr"><is><r><t>甲</t></r><r><t>厂</t></r><rPh><t>jia</t></rPh></is></c></row>${empty}<row r="1048576">${text('XFD1048576', '角落')}${text('A1048576', '末行')}</row>`,
      '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    );
    const rows = await rowsOf(await withSheet(xml));
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '单位'],
      [2, '甲厂'],
      [1_048_576, '末行'],
    ]);
  });

  test('outer entities, bombs and broken files are refused', async () => {
    const entity = `${head}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>`;
    expect(await faultOf(await withSheet(entity))).toBe('fileDamaged');
    const shared = await withEntries(await withSheet(sheet('')), {
      'xl/sharedStrings.xml': `${head}<!DOCTYPE sst [<!ENTITY a "aa">]><sst><si><t>&a;</t></si></sst>`,
    });
    expect(await faultOf(shared)).toBe('fileDamaged');
    const long = sheet(
      `<row r="1"><c r="A1" t="inlineStr" x="${'y'.repeat(200_000)}"><is><t>a</t></is></c></row>`,
    );
    expect(await faultOf(await withSheet(long))).toBe('fileInflates');
    const wide = sheet(`<row r="1">${text('A1', 'a'.repeat(3_000_000))}</row>`);
    expect((await rowsOf(await withSheet(wide)))[0]!.cells[0]!.length).toBeLessThanOrEqual(40_000);
    const bomb = await withEntries(await withSheet(sheet('')), {
      'xl/workbook.xml': `${head}<x>${' '.repeat(20_000_000)}</x>`,
    });
    expect(await faultOf(bomb)).toBe('fileInflates');
    expect(await faultOf(lyingZip(bomb))).toMatch(/fileInflates|fileDamaged/);
    expect(await faultOf(await withSheet('<worksheet><sheetData><row r="1"'))).toBe('fileDamaged');
    expect(await faultOf(Buffer.from('no archive'))).toBe('fileDamaged');
    expect(await faultOf(await aZip({ 'word/document.xml': '<x/>' }))).toBe('fileDamaged');
    expect(await faultOf(new Uint8Array(50_000_001))).toBe('fileTooLarge');
    const outside = await withEntries(await withSheet(sheet('')), {
      'xl/_rels/workbook.xml.rels': `${head}<Relationships><Relationship Id="rId1" Target="http://x/sheet1.xml" TargetMode="External"/></Relationships>`,
    });
    expect(await faultOf(outside)).toBe('fileDamaged');
  });
});
