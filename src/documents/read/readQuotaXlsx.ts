import { streamXlsxRows } from 'hucre';
import type { TableSheet } from '../../core/quota/sheet/tableSheet.ts';
import { OfficeFault } from './officeFault.ts';
import { type OfficeFile, openOffice } from './openOffice.ts';
import { elements, inside, parseXml } from './parseXml.ts';
import { textIn } from './readXlsx.ts';

/** Far more than any quota table; what lies beyond is not read and said to be too much. */
const MOST_SHEETS = 8;
const MOST_ROWS = 1_000;
const MOST_COLUMNS = 60;

async function sheetNames(office: OfficeFile): Promise<string[]> {
  const workbook = await office.text('xl/workbook.xml');
  if (workbook === undefined) throw new OfficeFault('fileDamaged');
  const sheets = inside(parseXml(workbook).documentElement ?? undefined, 'sheets');
  if (!sheets) throw new OfficeFault('fileDamaged');
  return elements(sheets).map((sheet, at) => sheet.getAttribute('name')?.slice(0, 40) || `第 ${at + 1} 张`);
}

async function rowsOf(bytes: Uint8Array, sheet: number): Promise<TableSheet['rows']> {
  const rows: { number: number; cells: string[] }[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = values.slice(0, MOST_COLUMNS).map(textIn);
    if (cells.some((text) => text.trim() !== '')) rows.push({ number: index + 1, cells });
    if (rows.length > MOST_ROWS || index > 100_000) throw new OfficeFault('fileInflates');
  }
  return rows;
}

/**
 * The sheets of a workbook as texts with the row numbers that Excel shows, for a quota table (pure: bytes -> plain data).
 * Throws `OfficeFault`; entries are measured while they are unpacked before anything is parsed.
 */
export async function readQuotaXlsx(bytes: Uint8Array): Promise<readonly TableSheet[]> {
  const office = await openOffice(bytes);
  for (const name of office.names.filter((one) => one.endsWith('.xml'))) await office.text(name);
  const names = (await sheetNames(office)).slice(0, MOST_SHEETS);
  const sheets: TableSheet[] = [];
  try {
    for (const [at, name] of names.entries()) sheets.push({ name, rows: await rowsOf(bytes, at) });
  } catch (error) {
    throw error instanceof OfficeFault ? error : new OfficeFault('fileDamaged');
  }
  return sheets.filter(({ rows }) => rows.length > 0);
}
