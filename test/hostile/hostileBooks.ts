import { writeXlsx } from 'hucre';
import { aZip } from '../archives.ts';
import { encodings } from '../notices/encode.ts';
import { withEntries } from '../wordFiles.ts';
import type { HostileFile } from './hostileFile.ts';
import { lyingZip } from './lyingZip.ts';

type Row = readonly (string | number | null)[];
const head: Row = ['单位', '总数', '市级', '县级'];
const rows: readonly Row[] = [
  ['东屿县总工会', 5, 2, 3],
  ['西屿县总工会', 5, 2, 3],
  ['合计', 10, 4, 6],
];

async function book(all: readonly Row[]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: '名额', rows: all.map((row) => [...row]) }] }));
}

const columnName = (at: number) => String.fromCharCode(65 + at);
function cellXml(value: string | number | null, place: string): string {
  if (value === null) return '';
  return typeof value === 'number'
    ? `<c r="${place}"><v>${value}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
const rowXml = (row: Row, at: number) =>
  `<row r="${at}">${row.map((value, column) => cellXml(value, `${columnName(column)}${at}`)).join('')}</row>`;
const sheetXml = (inside: string, after = '', before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData>${after}</worksheet>`;
const plainRows = [head, ...rows].map((row, at) => rowXml(row, at + 1)).join('');

/** A sound workbook with another first sheet. */
async function withSheet(xml: string | Buffer): Promise<Buffer> {
  return withEntries(await book([head, ...rows]), { 'xl/worksheets/sheet1.xml': xml as string });
}

const ole = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1528),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(4000),
  ]);

/** Too much for the thread of the test. */
const inThread = (file: HostileFile): HostileFile => ({ ...file, large: true });
const xlsx = (
  what: string,
  make: HostileFile['make'],
  ends: HostileFile['ends'],
  says?: RegExp,
  name = `${what}.xlsx`,
): HostileFile => ({ what, name, make, ends, ...(says ? { says } : {}) });

const merged =
  '<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>';
const mergedHead = [['单位', '总数', '其中', null], [null, null, '市级', '县级'], ...rows] as const;

/** Workbooks for the quota matrix: what people type wrongly, and what no person typed. */
export const hostileBooks: readonly HostileFile[] = [
  xlsx(
    '公式',
    () =>
      withSheet(
        sheetXml(
          `${rowXml(head, 1)}<row r="2"><c r="A2" t="inlineStr"><is><t>东屿县总工会</t></is></c><c r="B2"><f>C2+D2</f><v>5</v></c><c r="C2"><v>2</v></c><c r="D2"><f>WEBSERVICE("http://x")</f></c></row>`,
        ),
      ),
    'read',
  ),
  xlsx(
    '循环公式的错误值',
    () =>
      withSheet(
        sheetXml(
          `${rowXml(head, 1)}<row r="2"><c r="A2" t="inlineStr"><is><t>东屿县总工会</t></is></c><c r="B2" t="e"><f>B2</f><v>#REF!</v></c></row>`,
        ),
      ),
    'read',
    /东屿县总工会|#REF/,
  ),
  xlsx(
    '数字栏写字',
    () => book([head, ['东屿县总工会', '五', '待定', 3], ['合计', 10, 4, 6]]),
    'read',
    /东屿县总工会|待定/,
  ),
  xlsx(
    '合并的表头',
    () => withSheet(sheetXml(mergedHead.map((row, at) => rowXml(row, at + 1)).join(''), merged)),
    'read',
  ),
  xlsx(
    '单位重复',
    () => book([head, ['东屿县总工会', 5, 2, 3], ['东屿县总工会', 5, 2, 3], ['合计', 10, 4, 6]]),
    'read',
    /东屿县总工会/,
  ),
  xlsx(
    '没见过的列',
    () =>
      book([
        ['单位', '总数', '特批', '备注'],
        ['东屿县总工会', 5, 2, '力争'],
        ['合计', 5, 2, null],
      ]),
    'read',
    /各栏：.*特批/,
  ),
  xlsx('负数', () => book([head, ['东屿县总工会', -5, 2, 3], ['合计', 10, 4, 6]]), 'read', /东屿县总工会|-5/),
  xlsx(
    '小数',
    () => book([head, ['东屿县总工会', 2.5, 2, 3], ['合计', 10, 4, 6]]),
    'read',
    /东屿县总工会|2\.5/,
  ),
  xlsx(
    '天文数字',
    () => book([head, ['东屿县总工会', 1e300, 2, 3], ['合计', 10, 4, 6]]),
    'read',
    /东屿县总工会|1e\+300/,
  ),
  xlsx(
    '日期当数字',
    () => book([head, ['东屿县总工会', '2024-09-30', '9月', 3], ['合计', 10, 4, 6]]),
    'read',
    /东屿县总工会|2024-09-30/,
  ),
  xlsx('空工作簿', () => book([]), 'either', /工作表/),
  xlsx('只有标题', () => book([['2024年名额分配表'], head]), 'either'),
  inThread(
    xlsx('百万空行', () => withSheet(sheetXml(`${plainRows}${'<row r="9"/>'.repeat(1_000_000)}`)), 'either'),
  ),
  inThread(
    xlsx(
      '最后一行在百万',
      () => withSheet(sheetXml(`${plainRows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
      'either',
    ),
  ),
  xlsx(
    '一万六千列',
    () => withSheet(sheetXml(`${plainRows}<row r="5">${'<c><v>1</v></c>'.repeat(16_384)}</row>`)),
    'either',
  ),
  xlsx(
    '行号为十亿',
    () => withSheet(sheetXml(`${plainRows}<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>`)),
    'either',
  ),
  xlsx(
    '解开四百兆',
    () => withSheet(sheetXml(plainRows.repeat(9))).then((bytes) => lyingZip(bytes, 419_000_000)),
    'refused',
    /过大|太大/,
  ),
  xlsx('谎报大小', async () => lyingZip(await withSheet(Buffer.alloc(20_000_000, 32))), 'refused'),
  xlsx(
    '外部实体',
    () =>
      withSheet(
        sheetXml(
          '<row r="1"><c t="inlineStr"><is><t>&f;</t></is></c></row>',
          '',
          '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
        ),
      ),
    'either',
  ),
  xlsx('设了密码', () => ole('EncryptedPackage'), 'refused', /密码/),
  xlsx('老式xls', () => ole('Workbook'), 'refused', /另存/, '名额.xls'),
  xlsx('et表格', () => ole('Workbook'), 'refused', /另存/, '名额.et'),
  xlsx(
    'csv改名',
    () => encodings.gb18030([head, ...rows].map((row) => row.join(',')).join('\n')),
    'refused',
    /xlsx/,
  ),
  xlsx(
    '带宏',
    async () => withEntries(await book([head, ...rows]), { 'xl/vbaProject.bin': 'x' }),
    'refused',
    /宏/,
  ),
  xlsx('别的压缩包', () => aZip({ 'a.txt': 'b' }), 'refused'),
  xlsx('截断', async () => (await book([head, ...rows])).subarray(0, 1_500), 'refused', /损坏|完整/),
  xlsx('空文件', () => Buffer.alloc(0), 'refused'),
];
