import { writeXlsx } from 'hucre';
import { listAt } from '../../core/answers/answerAt.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import { filledSheet } from '../../core/answers/fillComputed.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { textOf } from '../../core/answers/textOf.ts';
import { listColumns } from '../../core/fields/listColumns.ts';
import { cleanText } from '../cleanText.ts';
import type { FileMark } from '../filling.ts';
import { MARK_PROPERTY, markText } from './fileMarkText.ts';

/** Heading of the column that ties a line to its row; lines without it are new rows. */
export const ROW_COLUMN = '行号（请勿改动）';
/** Lines left open for new rows. */
const BLANK_LINES = 30;
const STANDING_TIME = new Date('2000-01-01T00:00:00Z');

const thin = { style: 'thin' } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const font = { name: '仿宋_GB2312', size: 12 };

/** A table as plain data: what `renderListXlsx` needs of a list and nothing else. */
export interface ListTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly mark: FileMark;
}

/** A list of a form as a table: the field's headings, what is there, the row's id behind (F15). */
export function listTable(sheet: Sheet, list: string, mark: FileMark): ListTable | undefined {
  const field = fieldAt(sheet.form, list)?.field;
  const columns = field && listColumns(field);
  if (!field || !columns || fieldAt(sheet.form, `${list}.x.${columns[0]?.id}`)?.row === undefined)
    return undefined;
  const filled = filledSheet(sheet);
  const rows = listAt(filled.answers, list).map((id) => [
    ...columns.map((column) => cleanText(textOf(filled, `${list}.${id}.${column.id}`))),
    id,
  ]);
  const headings = [...columns.map(({ label }) => label), ROW_COLUMN];
  return { title: field.label, headings, rows, mark: { ...mark, list } };
}

/** Writes the table; every cell is text, so that nothing typed becomes a formula or a date. Equal tables are equal bytes. */
export function renderListXlsx({ title, headings, rows, mark }: ListTable): Promise<Uint8Array> {
  const cells = new Map<string, { value: string; style: object }>();
  const alignment = { vertical: 'center', wrapText: true };
  headings.forEach((heading, column) => {
    const style = {
      font: { ...font, bold: true },
      border,
      alignment: { ...alignment, horizontal: 'center' },
    };
    cells.set(`0,${column}`, { value: heading, style });
  });
  const lines = [...rows, ...Array.from({ length: BLANK_LINES }, () => [])];
  lines.forEach((row, at) => {
    headings.forEach((_, column) => {
      const style = { font, border, alignment, numFmt: '@' };
      cells.set(`${at + 1},${column}`, { value: row[column] ?? '', style });
    });
  });
  const name = title.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 26) || '名单';
  const columns = headings.map((heading, column) => ({
    width: column === headings.length - 1 ? 12 : Math.max(12, heading.length * 2.4),
  }));
  return writeXlsx({
    sheets: [{ name, columns, cells, freezePane: { rows: 1 } }],
    properties: {
      ...{ title, created: STANDING_TIME, modified: STANDING_TIME },
      custom: { [MARK_PROPERTY]: markText(mark) },
    },
    defaultFont: font,
  });
}
