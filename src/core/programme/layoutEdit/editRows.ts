import type { Cell, Row } from '../layout.ts';
import { cannot, cellsOf, type Grid, type GridEdit, settle, spliced, withCells } from './gridEdit.ts';
import { gridColumns, type PlacedCell } from './placeCells.ts';

/** The lines a row is printed in: the first and the one behind the last. */
function linesOf({ rows, times }: Grid, row: number): readonly [number, number] {
  const from = rows.slice(0, row).reduce((sum, one) => sum + times(one), 0);
  const one = rows[row];
  return [from, from + (one === undefined ? 0 : times(one))];
}

const reachesOver = ({ line, lines }: PlacedCell, border: number) => line < border && line + lines > border;

/** The rows with the cells that satisfy a question made taller or shorter. */
function stretch(grid: Grid, which: readonly PlacedCell[], by: number): Row[] {
  return grid.rows.map((row, r) =>
    withCells(
      row,
      row.cells.map((cell, c): Cell => {
        if (!which.some((one) => one.row === r && one.cell === c)) return cell;
        const { rows = 1, ...rest } = cell;
        return rows + by === 1 ? (rest as Cell) : { ...rest, rows: rows + by };
      }),
    ),
  );
}

/** A new row behind this one: blank cells between those that reach through it. */
export function addRow(grid: Grid, row: number): GridEdit {
  const [, border] = linesOf(grid, row);
  const through = cellsOf(grid).filter((cell) => reachesOver(cell, border));
  const taken = new Set(
    through.flatMap(({ column, span }) => Array.from({ length: span }, (_, n) => column + n)),
  );
  const cells: Cell[] = [];
  for (let column = 0; column < gridColumns; ) {
    let span = 0;
    while (column + span < gridColumns && !taken.has(column + span)) span += 1;
    if (span > 0) cells.push({ kind: 'blank', span });
    column += Math.max(1, span);
  }
  if (cells.length === 0) return cannot('这里的格子都连到下一行，中间插不进新的一行。');
  const rows = spliced<Row>(stretch(grid, through, 1), row + 1, 0, { cells });
  return settle(grid, rows, { row: row + 1, cell: 0 }, '这里插不进新的一行。');
}

/** Takes a row away; tall cells that reach through it get shorter, those that begin in it begin in the next one. */
export function removeRow(grid: Grid, row: number): GridEdit {
  const [from, to] = linesOf(grid, row);
  const why = '这一行不能删：表里至少要有一行。';
  if (grid.rows.length < 2) return cannot(why);
  const cells = cellsOf(grid);
  const through = cells.filter((cell) => cell.line < from && cell.line + cell.lines > from);
  const shorter = stretch(grid, through, from - to);
  const heirs = cells.filter((cell) => cell.row === row && cell.line === from && cell.lines > to - from);
  const next = shorter[row + 1];
  if (heirs.length > 0 && next !== undefined) {
    const below = next.cells.map((cell, c) => ({
      cell,
      column: cells.find((one) => one.row === row + 1 && one.cell === c)?.column ?? 0,
    }));
    const moved = heirs.map((heir) => {
      const { rows = 1, ...rest } = grid.rows[row]!.cells[heir.cell]!;
      const left = rows - (to - from);
      return { cell: (left > 1 ? { ...rest, rows: left } : rest) as Cell, column: heir.column };
    });
    const all = [...below, ...moved].sort((one, other) => one.column - other.column);
    shorter[row + 1] = withCells(
      next,
      all.map(({ cell }) => cell),
    );
  }
  const rows = spliced(shorter, row, 1);
  return settle(
    grid,
    rows,
    { row: Math.min(row, rows.length - 1), cell: 0 },
    '这一行不能删，请先收起伸进来的格子。',
  );
}

/** Lets two neighbouring rows change places, where no cell reaches over their borders. */
export function moveRow(grid: Grid, row: number, by: -1 | 1): GridEdit {
  const [upper, lower] = by < 0 ? [row - 1, row] : [row, row + 1];
  if (upper < 0 || lower >= grid.rows.length) return cannot('已经在最边上了。');
  const borders = [linesOf(grid, upper)[0], linesOf(grid, lower)[0], linesOf(grid, lower)[1]];
  const blocked = cellsOf(grid).some((cell) => borders.some((border) => reachesOver(cell, border)));
  if (blocked) return cannot('有格子连着上下两行，请先收起它再移动。');
  const rows = [...grid.rows];
  [rows[upper], rows[lower]] = [rows[lower]!, rows[upper]!];
  return settle(grid, rows, { row: row + by, cell: 0 }, '这一行不能移动。');
}
