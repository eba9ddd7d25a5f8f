import { listAt } from '../../core/answers/answerAt.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { textOf } from '../../core/answers/textOf.ts';
import type { FoundAnswers, FoundValue, Unread } from '../../core/exchange/foundAnswers.ts';
import { listColumns } from '../../core/fields/listColumns.ts';
import { plainWords } from '../../core/fields/readTyped.ts';
import { ROW_COLUMN } from '../write/listXlsx.ts';
import { labelWords } from './anchors.ts';
import type { TableContent } from './readXlsx.ts';

/** The row that heads the table: the one with the most of the wanted words, at least two or all of them. */
export function headingRow(rows: TableContent['rows'], wanted: ReadonlySet<string>): number {
  const scores = rows.slice(0, 30).map((row) => row.filter((text) => wanted.has(labelWords(text))).length);
  const most = Math.max(0, ...scores);
  return most >= Math.min(2, wanted.size) && most > 0 ? scores.indexOf(most) : -1;
}

/**
 * What an Excel file holds for one list of a form (pure); undefined when its headings are not there. A line belongs to
 * the row whose id it carries, else to one with the same first words, else it is new.
 */
export function tableAnswers(
  { rows }: TableContent,
  list: string,
  sheet: Sheet,
  newId: (n: number) => string,
): FoundAnswers | undefined {
  const field = fieldAt(sheet.form, list)?.field;
  const columns = (field && listColumns(field)) ?? [];
  const byLabel = new Map(columns.map(({ id, label }) => [labelWords(label), id]));
  const at = headingRow(rows, new Set(byLabel.keys()));
  if (at < 0) return undefined;
  const heads = rows[at]!.map((text) => byLabel.get(labelWords(text)));
  const idColumn = rows[at]!.findIndex((text) => labelWords(text) === labelWords(ROW_COLUMN));
  const known = listAt(sheet.answers, list);
  const values: FoundValue[] = [];
  const unread: Unread[] = [];
  const ids: string[] = [];
  const carried = new Set(rows.slice(at + 1).map((row) => row[idColumn] ?? ''));
  const first = heads.indexOf(columns[0]?.id);
  const alike = (words: string) =>
    known.find(
      (id) =>
        words !== '' &&
        !ids.includes(id) &&
        !carried.has(id) &&
        plainWords(textOf(sheet, `${list}.${id}.${columns[0]?.id}`)) === words,
    );
  rows.slice(at + 1).forEach((row, line) => {
    const typed = row.filter((text, column) => column !== idColumn && text.trim() !== '');
    if (typed.length === 0) return;
    const carries = row[idColumn] ?? '';
    const own = known.includes(carries) && !ids.includes(carries) ? carries : undefined;
    const id = own ?? alike(plainWords(row[first] ?? '')) ?? newId(ids.length + 1);
    ids.push(id);
    heads.forEach((column, index) => {
      if (column !== undefined) values.push({ path: `${list}.${id}.${column}`, words: row[index] ?? '' });
      else if (index !== idColumn && (row[index] ?? '').trim() !== '')
        unread.push({ where: `第 ${at + line + 2} 行`, text: (row[index] ?? '').slice(0, 300) });
    });
  });
  return { values, lists: { [list]: ids }, unread: unread.slice(0, 60) };
}
