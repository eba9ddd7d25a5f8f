import { type CellValue, streamXlsxRows } from 'hucre';
import type { FileMark } from '../filling.ts';
import { MARK_PROPERTY, readMarkText } from '../write/fileMarkText.ts';
import { OfficeFault } from './officeFault.ts';
import { openOffice } from './openOffice.ts';
import { parseXml } from './parseXml.ts';

/** Far more than any list of a form; what lies beyond is not read. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;
const LONGEST = 20_000;

/** The first sheet of a workbook as texts. */
export interface TableContent {
  readonly mark?: FileMark;
  readonly rows: readonly (readonly string[])[];
  /** There are more rows than were read. */
  readonly cut: boolean;
}

/** A cell as text; a date as 2019-09-30. */
export function textIn(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value).slice(0, LONGEST);
}

/**
 * Reads the first sheet of an Excel file row by row (pure: bytes -> plain data). Throws `OfficeFault`. Entries are
 * measured while they are unpacked before anything is parsed: what they declare may be false.
 */
export async function readXlsx(bytes: Uint8Array): Promise<TableContent> {
  const office = await openOffice(bytes);
  for (const name of office.names.filter((one) => one.endsWith('.xml'))) await office.text(name);
  const custom = await office.text('docProps/custom.xml');
  const property =
    custom === undefined ? [] : Array.from(parseXml(custom).getElementsByTagNameNS('*', 'property'));
  const own = property.find((one) => one.getAttribute('name') === MARK_PROPERTY)?.textContent;
  const mark = own ? readMarkText(own) : undefined;
  const rows: string[][] = [];
  let cut = false;
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0 })) {
      if (rows.length >= MOST_ROWS || index > 100_000) {
        cut = true;
        break;
      }
      rows.push(values.slice(0, MOST_COLUMNS).map(textIn));
    }
  } catch {
    throw new OfficeFault('fileDamaged');
  }
  return { ...(mark ? { mark } : {}), rows, cut };
}
