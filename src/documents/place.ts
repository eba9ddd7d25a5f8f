import type { PageCell, PageRow } from './page.ts';
import { COLUMNS } from './page.ts';

export type LooseCell = Omit<PageCell, 'column'>;
export type LooseRow = Omit<PageRow, 'cells'> & { readonly cells: readonly LooseCell[] };

const blank = (column: number, span: number): PageCell => ({
  column,
  span,
  rows: 1,
  align: 'center',
  vertical: 'middle',
  content: { kind: 'blank' },
});

/**
 * Gives every cell its column, keeping clear of cells that reach down from above. Never refuses: a cell that would
 * leave the grid is cut and a hole is filled with a blank, so a layout with faults still prints (its lint names them).
 */
export function placeRows(rows: readonly LooseRow[]): PageRow[] {
  /** For each column the first row that is free again. */
  const takenUntil = new Array<number>(COLUMNS).fill(0);
  return rows.map((row, index) => {
    const cells: PageCell[] = [];
    const isFree = (column: number) => column < COLUMNS && takenUntil[column]! <= index;
    let column = 0;
    for (const cell of row.cells) {
      while (column < COLUMNS && !isFree(column)) column++;
      let span = 0;
      while (span < cell.span && isFree(column + span)) span++;
      if (span === 0) break;
      const reach = Math.min(cell.rows, rows.length - index);
      takenUntil.fill(index + reach, column, column + span);
      cells.push({ ...cell, column, span, rows: reach });
      column += span;
    }
    for (let hole = 0; hole < COLUMNS; hole++) {
      if (!isFree(hole)) continue;
      let span = 1;
      while (isFree(hole + span)) span++;
      takenUntil.fill(index + 1, hole, hole + span);
      cells.push(blank(hole, span));
    }
    cells.sort((a, b) => a.column - b.column);
    return { ...row, cells };
  });
}
