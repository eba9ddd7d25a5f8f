import type { Cell, Row } from '../layout.ts';
import {
  type CellAt,
  cannot,
  cellsOf,
  type Grid,
  type GridEdit,
  placeOf,
  settle,
  spliced,
  withCells,
} from './gridEdit.ts';

const linesOf = ({ rows, times }: Grid, row: number) => {
  const one = rows[row];
  return one === undefined ? 0 : times(one);
};

/** The row in which the line behind a cell begins; undefined where a repeated row is cut. */
function rowBelow(grid: Grid, at: CellAt): number | undefined {
  const place = placeOf(grid, at);
  if (place === undefined) return undefined;
  let left = place.lines;
  for (let row = at.row; row < grid.rows.length; row += 1) {
    if (left === 0) return row;
    left -= linesOf(grid, row);
    if (left < 0) return undefined;
  }
  return undefined;
}

/** The cells of a row without those that begin in these columns, each shrunk to what lies outside; undefined where it cannot be. */
function cutOut(grid: Grid, row: number, from: number, to: number): Cell[] | undefined {
  const kept: Cell[] = [];
  for (const [cell, one] of grid.rows[row]!.cells.entries()) {
    const place = placeOf(grid, { row, cell });
    if (place === undefined) return undefined;
    const [first, last] = [place.column, place.column + place.span];
    if (last <= from || first >= to) {
      kept.push(one);
      continue;
    }
    // Taller cells below would leave a hole behind.
    if ((one.rows ?? 1) !== 1) return undefined;
    if (first < from && last > to) return undefined;
    const left = Math.max(0, from - first) + Math.max(0, last - to);
    if (left > 0) kept.push({ ...one, span: left });
  }
  return kept;
}

/** Lets a cell reach over the next row too; what stands below it goes. */
export function reachDown(grid: Grid, at: CellAt): GridEdit {
  const why = '下面的格子错开了，或者已到最后一行，不能再往下拉。';
  const place = placeOf(grid, at);
  const below = rowBelow(grid, at);
  if (place === undefined || below === undefined) return cannot(why);
  const cells = cutOut(grid, below, place.column, place.column + place.span);
  if (cells === undefined || cells.length === 0) return cannot(why);
  const rows: Row[] = spliced(grid.rows, below, 1, withCells(grid.rows[below]!, cells));
  return settle(grid, withLines(rows, at, place.lines + linesOf(grid, below)), at, why);
}

/** Draws a cell back by its last row; the room left free becomes a blank cell. */
export function reachUp(grid: Grid, at: CellAt): GridEdit {
  const why = '这一格只占一行，不能再收。';
  const place = placeOf(grid, at);
  if (place === undefined) return cannot(why);
  let last = at.row;
  let covered = linesOf(grid, last);
  while (covered < place.lines) {
    last += 1;
    covered += linesOf(grid, last);
  }
  if (last === at.row) return cannot(why);
  const { cells } = grid.rows[last]!;
  const before = cells.filter((_, cell) => {
    const other = cellsOf(grid).find((one) => one.row === last && one.cell === cell);
    return other !== undefined && other.column < place.column;
  }).length;
  const freed: Cell = { kind: 'blank', span: place.span };
  const rows = spliced(
    grid.rows,
    last,
    1,
    withCells(grid.rows[last]!, spliced<Cell>(cells, before, 0, freed)),
  );
  return settle(grid, withLines(rows, at, place.lines - linesOf(grid, last)), at, why);
}

function withLines(rows: Row[], at: CellAt, lines: number): Row[] {
  return rows.map((row, r) => {
    if (r !== at.row) return row;
    const cells = row.cells.map((cell, c): Cell => {
      if (c !== at.cell) return cell;
      const { rows: _old, ...rest } = cell;
      return lines === 1 ? (rest as Cell) : { ...rest, rows: lines };
    });
    return withCells(row, cells);
  });
}
