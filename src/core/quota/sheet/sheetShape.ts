import { bareHeading, saysWithin } from '../doctor/headingWords.ts';
import { readCell } from '../readCell.ts';
import type { TableSheet } from './tableSheet.ts';

/** What a column of the sheet is for. */
export interface SheetColumn {
  readonly column: number;
  readonly label: string;
  /** Place in `columns` of the heading that it stands under. */
  readonly within?: number;
}

/** Where the parts of a quota table stand on a sheet. */
export interface SheetShape {
  readonly sheet: TableSheet;
  /** The column of the bodies' names. */
  readonly names: number;
  /** The column of the units that share a row's places, when there is one. */
  readonly holders?: number;
  readonly columns: readonly SheetColumn[];
  /** Places in `sheet.rows`. */
  readonly rows: readonly number[];
  readonly totals?: number;
  /** Lines below 合计 without a number: remarks, no rows. */
  readonly remarks: readonly number[];
  /** What stands above the headings: its title, 单位：个. */
  readonly title: string;
  readonly unit: string;
}

export const HOLDERS_HEADING = '名额归属单位';
const nameHeading = /^(单位|单位名称|推荐单位|申报单位|名称|地区|地方|工会|工会名称|各级工会|县市区)$/u;
const besides = /^(序号|编号|备注|说明|联系人|联系电话|电话)$/u;
const totalsLabel = /^(合计|总计|共计|小计|总数)$/u;
const most = { headings: 4, ahead: 30 };

/** 合计 with blanks inside. */
export const saysTotals = (label: string) => totalsLabel.test(bareHeading(label));

const isNumber = (text: string) => 'cell' in readCell(text);
const isWord = (text: string) => text.trim() !== '' && !('blank' in readCell(text)) && !isNumber(text);

/** The first row with a name and, behind it, numbers only: what stands above are headings and titles. */
function firstDataRow(sheet: TableSheet): number {
  return sheet.rows.slice(0, most.ahead).findIndex(({ cells }) => {
    const name = cells.findIndex(isWord);
    const behind = cells.slice(name + 1);
    return name >= 0 && behind.some(isNumber) && cells.slice(0, name).every((text) => !isWord(text));
  });
}

/** A row of headings has several words, and is not the line of the title or of 单位：个. */
function isHeadingRow(cells: readonly string[]): boolean {
  return cells.filter(isWord).length > 1 && !cells.some((text) => /^\s*单\s*位\s*[:：]/u.test(text));
}

/**
 * Heading rows and the first row of data. Where a heading says 单位, the headings are its row and those below that have
 * no name yet (其中 on two lines); else they are what stands above the first row of names and numbers.
 */
function headingRows(sheet: TableSheet): { heads: number[]; data: number } | undefined {
  const ahead = sheet.rows.slice(0, most.ahead);
  const said = ahead.findIndex(
    ({ cells }) => isHeadingRow(cells) && cells.some((text) => nameHeading.test(bareHeading(text))),
  );
  if (said >= 0) {
    const names = ahead[said]!.cells.findIndex((text) => nameHeading.test(bareHeading(text)));
    const first = said > 0 && isHeadingRow(ahead[said - 1]!.cells) ? said - 1 : said;
    let data = said + 1;
    while (
      data < sheet.rows.length &&
      data <= said + most.headings &&
      (sheet.rows[data]!.cells[names] ?? '').trim() === '' &&
      !sheet.rows[data]!.cells.some(isNumber)
    )
      data += 1;
    return { heads: Array.from({ length: data - first }, (_one, at) => first + at), data };
  }
  const data = firstDataRow(sheet);
  const first = ahead.findIndex(({ cells }) => isHeadingRow(cells));
  if (data < 0 || first < 0 || first >= data) return undefined;
  return { heads: Array.from({ length: data - first }, (_one, at) => first + at), data };
}

interface Heading {
  readonly column: number;
  readonly label: string;
  /** The heading of the group that it stands in, when it has none of its own above. */
  readonly group?: { readonly column: number; readonly label: string };
}

/** Headings of several rows put together: 其中 above 市级示范数 is one; a merged heading lends its words to the right. */
function headingsOf(sheet: TableSheet, rows: readonly number[], width: number): Heading[] {
  const texts = rows.map((row) => sheet.rows[row]!.cells);
  return Array.from({ length: width }, (_one, column): Heading | undefined => {
    const own = texts.map((cells) => (cells[column] ?? '').trim());
    const lowest = own.reduce((last, text, at) => (text === '' ? last : at), -1);
    if (lowest < 0) return undefined;
    const label = own[lowest]!;
    const highest = own.findIndex((text) => text !== '');
    if (highest < lowest) return { column, label, group: { column, label: own[highest]! } };
    if (highest === 0 || lowest === 0) return { column, label };
    for (let left = column - 1; left >= 0; left -= 1) {
      const over = (texts[0]![left] ?? '').trim();
      if (over !== '') {
        const under = texts.slice(1).some((cells) => (cells[left] ?? '').trim() !== '');
        return under ? { column, label, group: { column: left, label: over } } : { column, label };
      }
    }
    return { column, label };
  }).filter((heading) => heading !== undefined);
}

/** A heading's own words: under 其中 it says so, the 小计 of a group is the group itself. */
function worded(heading: Heading): string {
  const group = heading.group?.label;
  if (group === undefined) return heading.label;
  if (saysWithin(group) && bareHeading(group) === '') return `其中${heading.label}`;
  return saysTotals(heading.label) ? group : heading.label;
}

function sheetColumns(headings: readonly Heading[]): SheetColumn[] {
  return headings.map((heading) => {
    const label = worded(heading);
    const group = heading.group;
    const whole =
      group === undefined || saysWithin(group.label) || saysTotals(heading.label)
        ? -1
        : headings.findIndex((one) => one.group?.column === group.column && saysTotals(one.label));
    return { column: heading.column, label, ...(whole < 0 ? {} : { within: whole }) };
  });
}

/** Where the quota table stands on a sheet; undefined when there is none. */
export function sheetShape(sheet: TableSheet): SheetShape | undefined {
  const found = headingRows(sheet);
  if (!found) return undefined;
  const { heads, data } = found;
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const headings = headingsOf(sheet, heads, width);
  const named = headings.find(({ label }) => nameHeading.test(bareHeading(label)));
  const names = named?.column ?? sheet.rows[data]?.cells.findIndex(isWord) ?? 0;
  const holders = headings.find(({ label }) => bareHeading(label) === HOLDERS_HEADING)?.column;
  const counted = headings.filter(
    ({ column, label }) => column !== names && column !== holders && !besides.test(bareHeading(label)),
  );
  if (counted.length === 0) return undefined;
  const below = sheet.rows.map((_row, at) => at).filter((at) => at >= data);
  const filled = below.filter((at) => sheet.rows[at]!.cells.some((text) => text.trim() !== ''));
  const totals = filled.find((at) => saysTotals(sheet.rows[at]!.cells[names] ?? ''));
  const remarks = filled.filter(
    (at) =>
      totals !== undefined &&
      at > totals &&
      !counted.some(({ column }) => isNumber(sheet.rows[at]!.cells[column] ?? '')),
  );
  const above = sheet.rows.slice(0, heads[0] ?? data).flatMap(({ cells }) => cells.filter(isWord));
  return {
    ...{ sheet, names, columns: sheetColumns(counted) },
    ...(holders === undefined ? {} : { holders }),
    ...(totals === undefined ? {} : { totals }),
    rows: filled.filter((at) => at !== totals && !remarks.includes(at)),
    remarks,
    title: above.find((text) => /分配|名额|任务|指标/u.test(text))?.trim() ?? '',
    unit: above.map((text) => /^\s*单\s*位\s*[:：]\s*(\S{1,4})\s*$/u.exec(text)?.[1]).find(Boolean) ?? '',
  };
}
