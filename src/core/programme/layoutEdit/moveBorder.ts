import {
  type CellAt,
  cannot,
  cellsOf,
  type Grid,
  type GridEdit,
  placeOf,
  settle,
  withCells,
} from './gridEdit.ts';
import { gridColumns, type PlacedCell } from './placeCells.ts';

const end = ({ column, span }: PlacedCell) => column + span;
const meets = (cell: PlacedCell, from: number, to: number) => cell.line < to && cell.line + cell.lines > from;
const key = ({ row, cell }: CellAt) => `${row} ${cell}`;

/** All cells that end or begin at this border, from the lines of one cell on as far as they hang together. */
function alongBorder(cells: readonly PlacedCell[], start: PlacedCell, border: number) {
  let [from, to] = [start.line, start.line + start.lines];
  for (;;) {
    const touching = cells.filter(
      (cell) => (end(cell) === border || cell.column === border) && meets(cell, from, to),
    );
    // A repeated row is one row of the layout: all its printings move together.
    const known = new Set(touching.map(key));
    const all = cells.filter((cell) => known.has(key(cell)));
    const [first, last] = [
      Math.min(...all.map(({ line }) => line)),
      Math.max(...all.map(({ line, lines }) => line + lines)),
    ];
    if (first >= from && last <= to)
      return {
        before: new Set(all.filter((cell) => end(cell) === border).map(key)),
        behind: new Set(all.filter((cell) => cell.column === border).map(key)),
      };
    [from, to] = [Math.min(from, first), Math.max(to, last)];
  }
}

/**
 * Moves the right border of a cell by so many columns (the left border of the last one in a line); the neighbours give or
 * take, also those beside a tall cell, so that every line stays full.
 */
export function moveBorder(grid: Grid, at: CellAt, by: number): GridEdit {
  const place = placeOf(grid, at);
  if (place === undefined) return cannot('这张表的格子有空洞，请先按检查结果改好宽度。');
  const atEdge = end(place) === gridColumns;
  const border = atEdge ? place.column : end(place);
  if (border === 0) return cannot('这一格占满整行，没有可以移动的边线。');
  const step = atEdge ? -by : by;
  const { before, behind } = alongBorder(cellsOf(grid), place, border);
  const change = (row: number, cell: number) =>
    (before.has(`${row} ${cell}`) ? step : 0) - (behind.has(`${row} ${cell}`) ? step : 0);
  const rows = grid.rows.map((row, r) =>
    withCells(
      row,
      row.cells.map((cell, c) => ({ ...cell, span: cell.span + change(r, c) })),
    ),
  );
  const why = '旁边的格子至少要留一列，不能再移。';
  if (rows.some(({ cells }) => cells.some(({ span }) => span < 1))) return cannot(why);
  return settle(grid, rows, at, why);
}
