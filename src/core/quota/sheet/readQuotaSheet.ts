import type { Body } from '../../programme/programme.ts';
import type { QuotaCell, QuotaRow, QuotaTable, Tier } from '../../programme/quotaTable.ts';
import { type BodyNames, bodyNames } from '../bodyNames.ts';
import type { BrokenRow, BrokenTable } from '../doctor/brokenTable.ts';
import { diagnose } from '../doctor/diagnose.ts';
import { bareHeading } from '../doctor/headingWords.ts';
import { columnTotal } from '../quotaTotals.ts';
import { cellFaultWords, readCell } from '../readCell.ts';
import { rowIdentity } from '../rowIdentity.ts';
import { HOLDERS_HEADING, type SheetShape, sheetShape } from './sheetShape.ts';
import { columnLetter, type TableSheet } from './tableSheet.ts';

/** What the table is read against: the programme as it stands. */
export interface Present {
  readonly quota: QuotaTable;
  readonly bodies: readonly Body[];
}

/** The table of a file, as it would be, and what a person has to know of it. */
export interface QuotaSheetReading {
  /** Absent when no sheet holds a quota table. */
  readonly table?: QuotaTable;
  /** Places that could not be read, each with sheet, row and column; nothing is taken while there are any. */
  readonly faults: readonly string[];
  /** What was taken for granted, and what the doctor says. */
  readonly notes: readonly string[];
}

class SheetReading {
  readonly faults: string[] = [];
  readonly notes: string[] = [];
  readonly shape: SheetShape;
  readonly names: BodyNames;
  private readonly several: boolean;

  constructor(shape: SheetShape, present: Present, several: boolean) {
    this.shape = shape;
    this.names = bodyNames(present.bodies);
    this.several = several;
  }

  /** 第 7 行“市级数”, with the sheet's name where there are several. */
  place(row: number, label?: string): string {
    const { sheet } = this.shape;
    const of = this.several ? `工作表“${sheet.name}”` : '';
    return `${of}第 ${sheet.rows[row]!.number} 行${label === undefined ? '' : `“${label}”`}`;
  }

  text(row: number, column: number): string {
    return this.shape.sheet.rows[row]!.cells[column] ?? '';
  }

  values(row: number): BrokenRow {
    const values = this.shape.columns.flatMap(({ column, label }, at) => {
      const text = this.text(row, column);
      const read = readCell(text);
      if ('cell' in read) return [{ cell: read.cell, column: at }];
      if ('fault' in read) {
        const date = /^\d{4}-\d{2}-\d{2}$/.test(text.trim());
        const why = date
          ? '被表格软件当成了日期，请先把单元格设为文本，再写 1-2'
          : cellFaultWords[read.fault];
        this.faults.push(`${this.place(row, bareHeading(label))}：“${text.trim().slice(0, 40)}”${why}。`);
      }
      return [];
    });
    return { label: this.text(row, this.shape.names).trim(), values };
  }

  /** Numbers in columns without a heading would be lost. */
  strays(row: number): void {
    const { columns, names, holders } = this.shape;
    const headed = new Set([names, holders, ...columns.map(({ column }) => column)]);
    const right = Math.max(...columns.map(({ column }) => column));
    this.shape.sheet.rows[row]!.cells.forEach((text, column) => {
      if (column > names && column < right && !headed.has(column) && 'cell' in readCell(text))
        this.faults.push(
          `${this.place(row)} ${columnLetter(column)} 列：有名额 ${text.trim()}，但这一列没有表头，请补上表头或移到有表头的一列。`,
        );
    });
  }
}

/** Whose row it is: as the holders' column says, else by its words. */
function rowOf(
  reading: SheetReading,
  present: Present,
  at: number,
  taken: Set<string>,
): Omit<QuotaRow, 'cells'> {
  const label = reading.text(at, reading.shape.names).trim();
  const row = rowIdentity(label, present.quota.rows, reading.names, taken);
  const written = reading.shape.holders === undefined ? '' : reading.text(at, reading.shape.holders);
  if (written.trim() === '') {
    if (row.holders.length === 0 && !row.reserve)
      reading.notes.push(
        `${reading.place(at)}“${label}”：没有叫这个名称的推荐单位，导入后请在表上选好名额归谁，或在“推荐单位”一步加上。`,
      );
    return row;
  }
  const found = reading.names.several(written);
  for (const unknown of found.unknown)
    reading.faults.push(
      `${reading.place(at, HOLDERS_HEADING)}：没有“${unknown}”这个单位，请先在“推荐单位”一步加上，或改成已有的名称。`,
    );
  return { ...row, holders: found.ids };
}

function brokenTable(reading: SheetReading): BrokenTable {
  const { columns, rows, totals } = reading.shape;
  return {
    headings: columns.map(({ label, within }) => ({ label, ...(within === undefined ? {} : { within }) })),
    rows: rows.map((row) => reading.values(row)),
    ...(totals === undefined ? {} : { totals: reading.values(totals) }),
  };
}

/** The present tiers when the file has the same columns; else what the doctor makes of its headings. */
function tiersOf(present: Present, found: readonly Tier[]): Tier[] {
  const own = present.quota.tiers;
  const same = own.length === found.length && own.every(({ id }) => found.some((tier) => tier.id === id));
  if (same) return [...own];
  return found.map((tier) => {
    const known = own.find(({ id }) => id === tier.id);
    return known?.target === undefined ? tier : { ...tier, target: known.target };
  });
}

function checkNames(reading: SheetReading): void {
  for (const row of reading.shape.remarks) {
    const text = reading.text(row, reading.shape.names).trim() || '只有文字';
    reading.notes.push(`${reading.place(row)}在合计下面，没有名额，没有当作单位：“${text.slice(0, 40)}”。`);
  }
  const seen = new Map<string, number>();
  for (const row of reading.shape.rows) {
    const label = reading.text(row, reading.shape.names).trim();
    reading.strays(row);
    if (label === '')
      reading.faults.push(`${reading.place(row)}：有数而没有单位名称，请补上名称，合并的单元格请先拆开。`);
    const before = seen.get(bareHeading(label));
    if (label !== '' && before !== undefined)
      reading.faults.push(`${reading.place(row)}：“${label}”与第 ${before} 行重复，请只留一行。`);
    seen.set(bareHeading(label), reading.shape.sheet.rows[row]!.number);
  }
}

/** Warnings that were seen before stay seen where the row stands as it stood. */
function stillAcknowledged(present: QuotaTable, rows: readonly QuotaRow[]): QuotaTable['acknowledged'] {
  const asBefore = (id: string) => {
    const [before, now] = [present.rows, rows].map((list) => list.find((row) => row.id === id)?.cells);
    return before !== undefined && now !== undefined && sameCells(before, now);
  };
  return present.acknowledged?.filter(({ row }) => asBefore(row));
}

const sameCells = (one: Readonly<Record<string, QuotaCell>>, other: Readonly<Record<string, QuotaCell>>) =>
  Object.keys({ ...one, ...other }).every((id) => JSON.stringify(one[id]) === JSON.stringify(other[id]));

/**
 * Reads a quota table from the sheets of a workbook, its columns in any order: headings merged over two rows, 合计,
 * blank cells, ranges, floors (R35). Pure; nothing is taken over here.
 */
export function readQuotaSheet(sheets: readonly TableSheet[], present: Present): QuotaSheetReading {
  const shape = sheets.map(sheetShape).find((one) => one !== undefined);
  if (!shape) {
    const names = sheets.map(({ name }) => `“${name}”`).join('、');
    const where = names === '' ? '文件里没有工作表' : `工作表${names}里没有找到名额表`;
    return { faults: [`${where}：要有一行表头（单位和各栏名额），下面每个单位一行。`], notes: [] };
  }
  const reading = new SheetReading(shape, present, sheets.length > 1);
  checkNames(reading);
  const broken = brokenTable(reading);
  const answer = diagnose(broken, present.quota.tiers);
  if (shape.rows.length === 0) reading.faults.push('表头下面没有单位，请每个单位写一行。');
  const taken = new Set<string>();
  const rows = shape.rows.map((row, at): QuotaRow => {
    const cells = broken.rows[at]!.values.map(({ cell, column }) => [answer.tiers[column!]!.id, cell]);
    return { ...rowOf(reading, present, row, taken), cells: Object.fromEntries(cells) };
  });
  const acknowledged = stillAcknowledged(present.quota, rows);
  const { source } = present.quota;
  const table: QuotaTable = {
    title: present.quota.title || shape.title,
    unit: shape.unit || present.quota.unit,
    ...(source ? { source } : {}),
    tiers: tiersOf(present, answer.tiers),
    rows,
    printedTotals: { ...answer.printedTotals },
    ...(acknowledged ? { acknowledged } : {}),
  };
  if (shape.totals === undefined) {
    reading.notes.push('文件里没有“合计”一行，合计按各行相加。');
    table.printedTotals = Object.fromEntries(table.tiers.map(({ id }) => [id, columnTotal(table, id)]));
  }
  const doctor = answer.kind === 'whole' ? [] : answer.sentences;
  return { table, faults: reading.faults, notes: [...reading.notes, ...doctor] };
}
