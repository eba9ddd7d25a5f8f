import type { Grid } from '../../../../core/programme/layoutEdit/gridEdit.ts';
import { placeCells } from '../../../../core/programme/layoutEdit/placeCells.ts';

/** One cell on the board: rows that are printed several times stand there once. */
export interface BoardCell {
  readonly row: number;
  readonly cell: number;
  readonly column: number;
  readonly span: number;
  /** Rows of the board it reaches over. */
  readonly height: number;
}

/** The rows in which a cell stands, by the lines it reaches over. */
function heightOf({ rows, times }: Grid, row: number, lines: number): number {
  let left = lines;
  let height = 0;
  for (let at = row; at < rows.length && left > 0; at += 1, height += 1) left -= times(rows[at]!);
  return Math.max(1, height);
}

/** The board of a grid; undefined when its lines do not fill (made by hand in a file), then nothing can be dragged. */
export function boardOf(grid: Grid): BoardCell[] | undefined {
  const placed = placeCells(grid.rows, grid.times);
  if (!placed.ok) return undefined;
  const seen = new Set<string>();
  return placed.cells.flatMap(({ row, cell, column, span, lines }) => {
    const key = `${row} ${cell}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ row, cell, column, span, height: heightOf(grid, row, lines) }];
  });
}
