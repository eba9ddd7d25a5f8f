import type { Cell } from '../layout.ts';
import { blankLike, type CellAt, cannot, type Grid, type GridEdit, replaceCell, settle } from './gridEdit.ts';

/** Halves a cell; the new one stands before or behind it and is blank, or what is given. */
export function splitCell(
  grid: Grid,
  at: CellAt,
  { side = 'behind', put }: { readonly side?: 'before' | 'behind'; readonly put?: Cell } = {},
): GridEdit {
  const cell = grid.rows[at.row]?.cells[at.cell];
  if (cell === undefined || cell.span < 2) return cannot('这一格只有一列宽，不能再分。请先把它拉宽。');
  const span = Math.floor(cell.span / 2);
  const room = blankLike({ span, rows: cell.rows });
  const added: Cell = put === undefined ? room : withPlace(put, room);
  const rest = { ...cell, span: cell.span - span };
  const rows = replaceCell(grid.rows, at, side === 'before' ? [added, rest] : [rest, added]);
  return settle(grid, rows, side === 'before' ? at : { ...at, cell: at.cell + 1 }, '这里放不下新的一格。');
}

/** A cell's content at the place of another. */
export function withPlace({ span: _span, rows: _rows, ...content }: Cell, { span, rows }: Cell): Cell {
  return { ...content, span, ...(rows === undefined ? {} : { rows }) } as Cell;
}
