import type { Row } from '../layout.ts';

/** Columns of the type area; every line of a grid fills them. */
export const gridColumns = 24;

/** Where one cell of a grid lies: `lines` counts printed lines, of which a repeated row has several. */
export interface PlacedCell {
  readonly row: number;
  readonly cell: number;
  readonly column: number;
  readonly span: number;
  /** First line it stands in and how many it reaches over, once for each time its row is printed. */
  readonly line: number;
  readonly lines: number;
}
/** The cells with their places, or the first thing that does not fit. */
export type Placed =
  | { readonly ok: true; readonly cells: readonly PlacedCell[]; readonly lines: number }
  | { readonly ok: false; readonly row: number | undefined; readonly message: string };

/** How often a row is printed at least. */
export type Times = (row: Row) => number;

interface Board {
  readonly reaching: number[];
  readonly cells: PlacedCell[];
  line: number;
}

/** Lays the cells of a row into the columns that nothing from above reaches into; answers what is wrong, or nothing. */
function placeLine(cells: Row['cells'], row: number, { reaching, cells: placed, line }: Board) {
  let column = 0;
  for (const [cell, { span, rows: lines = 1 }] of cells.entries()) {
    while (column < gridColumns && (reaching[column] ?? 0) > 0) column += 1;
    for (let at = column; at < column + span; at += 1) {
      if (at >= gridColumns) return `比 ${gridColumns} 列宽`;
      if ((reaching[at] ?? 0) > 0) return `第 ${at + 1} 列与上面伸下来的格子重叠`;
    }
    reaching.fill(lines, column, column + span);
    placed.push({ row, cell, column, span, line, lines });
    column += span;
  }
  const hole = reaching.indexOf(0);
  return hole < 0 ? undefined : `第 ${hole + 1} 列是空洞，每行要占满 ${gridColumns} 列`;
}

/** Places every cell of a grid, line by line. Each line has to fill 24 columns, and no cell may reach out below. */
export function placeCells(rows: readonly Row[], times: Times): Placed {
  const board: Board = { reaching: new Array<number>(gridColumns).fill(0), cells: [], line: 0 };
  for (const [row, one] of rows.entries()) {
    for (let time = 0; time < times(one); time += 1, board.line += 1) {
      const message = placeLine(one.cells, row, board);
      if (message !== undefined) return { ok: false, row, message };
      for (const [column, left] of board.reaching.entries()) board.reaching[column] = Math.max(0, left - 1);
    }
  }
  if (board.reaching.some((left) => left > 0))
    return { ok: false, row: undefined, message: '最后一行下面还有伸出来的格子，请减少它的行数' };
  return { ok: true, cells: board.cells, lines: board.line };
}
