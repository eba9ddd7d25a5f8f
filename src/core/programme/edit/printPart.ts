import type { Cell, Row } from '../layout.ts';
import type { Programme } from '../programme.ts';
import { gridsOf, layoutsOf, prints, takeRows } from './printedRows.ts';

const spans = (row: Row | undefined) => row?.cells.map(({ span }) => span).join(' ');

/** A narrower widest cell, and a new one behind the last. */
function withCell(row: Row, cell: (span: number) => Cell): Row | undefined {
  const widest = row.cells.reduce(
    (best, one, at) => (one.span > (row.cells[best]?.span ?? 0) ? at : best),
    0,
  );
  const room = row.cells[widest]!.span;
  if (room < 4) return undefined;
  const span = Math.floor(room / 2);
  const cells = row.cells.map((one, at) => (at === widest ? { ...one, span: room - span } : one));
  return { ...row, cells: [...cells, cell(span)] };
}

function intoLines(rows: readonly Row[], at: number, id: string, label: string): Row[] | undefined {
  const [head, line] = [rows[at - 1], rows[at]!];
  const cut = withCell(line, (span) => ({ kind: 'value', span, path: id }));
  const words =
    head && spans(head) === spans(line) && withCell(head, (span) => ({ kind: 'label', span, text: label }));
  return cut && words
    ? rows.map((row, place) => (place === at ? cut : place === at - 1 ? words : row))
    : undefined;
}

/**
 * Proposes a place on the papers for a new column (half of the widest one, in the heading too) or a new number of a matrix (a
 * row of its own). Where there is no room the paper stays, and the layout editor is the place to make some.
 */
export function printPart(copy: Programme, form: string, path: string, label: string): void {
  const [table = '', ...rest] = path.split('.');
  const id = rest.at(-1)!;
  for (const layout of layoutsOf(copy, form)) {
    for (const grid of gridsOf(layout)) {
      const at = grid.rows.findIndex((row) => (rest.length > 1 ? row.each === table : false));
      if (at >= 0) {
        const rows = intoLines(grid.rows, at, id, label);
        if (rows) takeRows(copy, layout, grid, rows);
        continue;
      }
      const last = grid.rows.findLastIndex((row) => rest.length === 1 && prints(row, table));
      if (last < 0) continue;
      const row: Row = {
        height: 9,
        cells: [
          { kind: 'label', span: 14, text: label },
          { kind: 'value', span: 10, path },
        ],
      };
      takeRows(copy, layout, grid, grid.rows.toSpliced(last + 1, 0, row));
    }
    for (const part of layout.parts) {
      if (part.kind !== 'detailList' || part.rows !== table) continue;
      const widest = part.columns.toSorted((left, right) => right.span - left.span)[0]!;
      if (widest.span < 4) continue;
      const span = Math.floor(widest.span / 2);
      widest.span -= span;
      part.columns.push({ path: id, label, span });
    }
  }
}
