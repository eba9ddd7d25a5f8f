import { writeXlsx } from 'hucre';
import type { QuotaCell, QuotaTable, Tier } from '../../core/programme/quotaTable.ts';
import { cellText } from '../../core/quota/cellText.ts';
import { HOLDERS_HEADING } from '../../core/quota/sheet/sheetShape.ts';
import { cleanText } from '../cleanText.ts';

const STANDING_TIME = new Date('2000-01-01T00:00:00Z');
const thin = { style: 'thin' } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const font = { name: '仿宋_GB2312', size: 12 };
const alignment = { vertical: 'center', horizontal: 'center', wrapText: true } as const;

type Written = { readonly value: string | number; readonly style: object };

/** A count is a number that Excel adds up; a range or a floor is text, or Excel would make a date of 1-2. */
function written(cell: QuotaCell | undefined): Written {
  const style = { font, border, alignment };
  if (cell && 'count' in cell) return { value: cell.count, style };
  return { value: cellText(cell), style: { ...style, numFmt: '@' } };
}

const words = (text: string, bold = false): Written => ({
  value: cleanText(text),
  style: { font: { ...font, bold }, border, alignment, numFmt: '@' },
});

/** A subset stands under 其中, as the annex prints it; a part that is added up has its own heading (R35). */
function isSubset(tiers: readonly Tier[], tier: Tier): boolean {
  const outer = tiers.find(({ id }) => id === tier.within);
  return outer !== undefined && outer.partsOf?.includes(tier.id) !== true;
}

/** The quota table as a workbook that can be changed and read back: two rows of headings, 合计, who holds each row. */
export function renderQuotaXlsx(table: QuotaTable, bodyName: (id: string) => string): Promise<Uint8Array> {
  const cells = new Map<string, Written>();
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  const put = (row: number, column: number, one: Written) => cells.set(`${row},${column}`, one);
  const last = table.tiers.length + 1;
  put(0, 0, { value: cleanText(table.title), style: { font: { ...font, size: 16, bold: true }, alignment } });
  merges.push({ startRow: 0, startCol: 0, endRow: 0, endCol: last });
  put(1, 0, { value: `单位：${cleanText(table.unit)}`, style: { font } });
  const heading = (column: number, label: string, subset: boolean) => {
    put(2, column, words(subset ? '其中' : label, true));
    put(3, column, words(subset ? label : '', true));
    if (!subset) merges.push({ startRow: 2, startCol: column, endRow: 3, endCol: column });
  };
  heading(0, '单位', false);
  table.tiers.forEach((tier, at) => {
    heading(at + 1, tier.label, isSubset(table.tiers, tier));
  });
  heading(last, HOLDERS_HEADING, false);
  table.rows.forEach((row, at) => {
    put(at + 4, 0, words(row.label));
    table.tiers.forEach(({ id }, column) => {
      put(at + 4, column + 1, written(row.cells[id]));
    });
    put(at + 4, last, words(row.holders.map(bodyName).join('、')));
  });
  const end = table.rows.length + 4;
  put(end, 0, words('合计', true));
  table.tiers.forEach(({ id }, column) => {
    const total = table.printedTotals[id];
    put(end, column + 1, written(total === undefined ? undefined : { count: total }));
  });
  put(end, last, words(''));
  const columns = [28, ...table.tiers.map(() => 14), 40].map((width) => ({ width }));
  return writeXlsx({
    sheets: [{ name: '名额分配表', columns, cells, merges, freezePane: { rows: 4, columns: 1 } }],
    properties: { title: table.title, created: STANDING_TIME, modified: STANDING_TIME },
    defaultFont: font,
  });
}
