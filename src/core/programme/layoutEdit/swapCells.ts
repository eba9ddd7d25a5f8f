import { type CellAt, cannot, type Grid, type GridEdit, replaceCell, sameCell, settle } from './gridEdit.ts';
import { removeCell } from './removeCell.ts';
import { splitCell, withPlace } from './splitCell.ts';

/** Two cells change their content; the lines of the grid stay where they are. */
export function swapCells(grid: Grid, from: CellAt, to: CellAt): GridEdit {
  const one = grid.rows[from.row]?.cells[from.cell];
  const other = grid.rows[to.row]?.cells[to.cell];
  if (one === undefined || other === undefined) return cannot('没有找到这一格，请重新选择。');
  const rows = replaceCell(replaceCell(grid.rows, to, [withPlace(one, other)]), from, [
    withPlace(other, one),
  ]);
  return settle(grid, rows, to, '这两格不能互换。');
}

/** Puts a cell before or behind another one, which gives it half of its room; what it leaves its neighbour takes. */
export function putBeside(grid: Grid, from: CellAt, to: CellAt, side: 'before' | 'behind'): GridEdit {
  const moved = grid.rows[from.row]?.cells[from.cell];
  if (moved === undefined || sameCell(from, to)) return cannot('请拖到另一格上。');
  const added = splitCell(grid, to, { side, put: moved });
  if (!added.ok) return added;
  // The new one may stand before the old one in the same row: then the old one has moved on by one.
  const shifted = from.row === to.row && added.at.cell <= from.cell ? from.cell + 1 : from.cell;
  const taken = removeCell({ ...grid, rows: added.rows }, { row: from.row, cell: shifted });
  if (!taken.ok) return taken;
  const cell = taken.rows[to.row]?.cells.findIndex((one) => sameContent(one, moved)) ?? -1;
  return { ...taken, at: { row: to.row, cell: Math.max(0, cell) } };
}

function sameContent(left: object, right: object): boolean {
  const bare = ({ span: _span, rows: _rows, ...content }: { span?: unknown; rows?: unknown }) => content;
  return JSON.stringify(bare(left)) === JSON.stringify(bare(right));
}
