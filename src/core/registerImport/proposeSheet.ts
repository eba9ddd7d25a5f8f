import { headerWords } from './headerWords.ts';
import type { ListField } from './listField.ts';

export interface RowText {
  readonly number: number;
  readonly cells: readonly string[];
}
export interface ProposedSheet {
  /** Number of the row with the heads, as Excel shows it. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<ListField, number>>>;
}

/** A head may be merged over two or three rows; what stands above a blank is its head, unless it is a title of the sheet. */
const DEPTH = 3;
const LONGEST_HEAD = 20;
const MOST_ROWS = 30;

const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\s*＊()（）:：]/g, '');

/** The heads of the columns when this row holds them; blanks are filled from the rows right above (merged cells). */
export function headersAt(rows: readonly RowText[], number: number): readonly string[] {
  const above = rows.filter((row) => row.number <= number && row.number > number - DEPTH).toReversed();
  const width = Math.max(0, ...above.map(({ cells }) => cells.length));
  const [own] = above;
  return Array.from({ length: width }, (_, column) => {
    const text = own?.number === number ? (own.cells[column] ?? '').trim() : '';
    if (text !== '') return text.slice(0, 100);
    const higher = above.slice(1).map(({ cells }) => (cells[column] ?? '').trim());
    const head = higher.find((one) => one !== '' && one.length <= LONGEST_HEAD);
    return head ?? '';
  });
}

/** Which column is what, by the words of its head; each thing once, the first column that fits. */
export function columnsOf(headers: readonly string[]): ProposedSheet['columns'] {
  const columns: Partial<Record<ListField, number>> = {};
  const taken = new Set<number>();
  for (const [field, words] of headerWords) {
    const at = headers.findIndex((head, column) => !taken.has(column) && words.test(bare(head)));
    if (at < 0 || columns[field] !== undefined) continue;
    columns[field] = at;
    taken.add(at);
  }
  return columns;
}

/** The row that looks most like heads among the first thirty; undefined for a sheet without any. */
export function proposeSheet(rows: readonly RowText[]): ProposedSheet | undefined {
  let best: ProposedSheet | undefined;
  let most = 0;
  for (const { number, cells } of rows.slice(0, MOST_ROWS)) {
    // A line of text with one cell is a title or a remark.
    const own = cells.filter((text) => text.trim() !== '' && text.trim().length <= LONGEST_HEAD).length;
    if (own < 1) continue;
    const headers = headersAt(rows, number);
    const columns = columnsOf(headers);
    const score =
      Object.keys(columns).length +
      (cells.some((text) => /^(?:序号|编号|No\.?)$/i.test(text.trim())) ? 0.5 : 0);
    const worded = cells.some((text) =>
      headerWords.some(([, words]) => text !== '' && words.test(bare(text))),
    );
    if (worded && score >= 2 && score >= most)
      [best, most] = [{ headerRow: number, headers, columns }, score];
  }
  return best;
}

/** Head of the column in which faults go back; it tells nothing about a list. */
export const CORRECT_HEAD = '请改正';

/** By what a list with the same heads is known again, whatever their blanks and widths. */
export function headerKey(headers: readonly string[]): string {
  return headers
    .map(bare)
    .filter((head) => head !== CORRECT_HEAD)
    .join('\n')
    .trimEnd();
}
