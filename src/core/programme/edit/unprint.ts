import type { Cell, Layout, Row } from '../layout.ts';
import type { Programme } from '../programme.ts';
import { gridsOf, layoutsOf, prints, takeRows } from './printedRows.ts';
import { liesAt } from './referencesTo.ts';

const blankFor = ({ span, rows }: Cell): Cell => ({ kind: 'blank', span, ...(rows ? { rows } : {}) });
const says = (cell: Cell) => cell.kind !== 'label' && cell.kind !== 'blank';

/** The row with the value and the words before it left blank. */
function blanked(row: Row, path: string): Row {
  const inside = row.each === undefined ? '' : `${row.each}.*.`;
  const gone = (cell: Cell | undefined) =>
    cell !== undefined && 'path' in cell && liesAt(`${inside}${cell.path}`, path);
  const cells = row.cells.map((cell, at) => {
    const words = cell.kind === 'label' && (cell.rows ?? 1) === 1 && gone(row.cells[at + 1]);
    return gone(cell) || words ? blankFor(cell) : cell;
  });
  if (row.each === undefined || !liesAt(row.each, path)) return { ...row, cells };
  const { each: _, atLeast: __, atMost: ___, overflowTitle: ____, ...plain } = row;
  return { ...plain, cells };
}

/** How many lines of a row that repeats have to stay when the cells beside it reach over them. */
function lines(programme: Programme, row: Row, form: string): number {
  const fields = programme.forms.find(({ id }) => id === form)?.sections.flatMap((one) => one.fields);
  const field = fields?.find(({ id }) => id === row.each);
  return field !== undefined && 'lastYears' in field ? field.lastYears : (row.atLeast ?? 1);
}

/** First line of the heading that stands over a list: rows of words only. */
function headOf(rows: readonly Row[], at: number): number {
  let first = at;
  while (first > 0 && first > at - 2 && rows[first - 1]!.cells.every(({ kind }) => kind === 'label'))
    first -= 1;
  return first;
}

function unprintRow(
  programme: Programme,
  layout: Layout,
  grid: ReturnType<typeof gridsOf>[number],
  at: number,
  path: string,
): void {
  const row = grid.rows[at]!;
  const list = row.each !== undefined && liesAt(row.each, path);
  const next = blanked(row, path);
  if (list || !next.cells.some(says)) {
    const head = list ? headOf(grid.rows, at) : at;
    const without = grid.rows.toSpliced(head, at - head + 1);
    if (takeRows(programme, layout, grid, without)) return;
    if (takeRows(programme, layout, grid, grid.rows.toSpliced(at, 1))) return;
  }
  const stay = list ? lines(programme, row, layout.form ?? '') : 1;
  grid.rows = grid.rows.toSpliced(at, 1, ...Array.from({ length: stay }, () => next));
}

function unprintParts(layout: Layout, path: string): void {
  layout.parts = layout.parts.flatMap((part): Layout['parts'] => {
    if (part.kind === 'cover') {
      const items = part.items.filter((item) => !liesAt(item.path, path));
      return items.length === 0 ? [] : [{ ...part, items }];
    }
    if (part.kind !== 'detailList') return [part];
    if (liesAt(part.rows, path)) return [];
    const columns = part.columns.filter((column) => !liesAt(`${part.rows}.*.${column.path}`, path));
    const lost =
      part.columns.reduce((sum, { span }) => sum + span, 0) -
      columns.reduce((sum, { span }) => sum + span, 0);
    if (columns.length === 0) return [];
    return [
      { ...part, columns: columns.map((one, at) => (at === 0 ? { ...one, span: one.span + lost } : one)) },
    ];
  });
}

/**
 * Takes a field off the papers of its form: its row goes, or where cells beside it reach over the row its own cells are left
 * blank, so that every row still fills the page. Changes the copy, whose forms must still have the field.
 */
export function unprint(copy: Programme, form: string, path: string): void {
  for (const layout of layoutsOf(copy, form)) {
    for (const grid of gridsOf(layout)) {
      for (let at = grid.rows.length - 1; at >= 0; at -= 1) {
        const row = grid.rows[at];
        if (row && prints(row, path)) unprintRow(copy, layout, grid, at, path);
      }
    }
    unprintParts(layout, path);
    // A paper has at least one part.
    if (layout.parts.length === 0)
      layout.parts.push({
        kind: 'grid',
        title: layout.title,
        rows: [{ cells: [{ kind: 'blank', span: 24 }] }],
      });
  }
}
