import type { Row } from '../layout.ts';
import {
  blankLike,
  type CellAt,
  cannot,
  type Grid,
  type GridEdit,
  replaceCell,
  settle,
  spliced,
} from './gridEdit.ts';

/** Takes a cell away: a neighbour of the same height takes its room; where there is none it becomes blank. */
export function removeCell(grid: Grid, at: CellAt): GridEdit {
  const { cells } = grid.rows[at.row] ?? { cells: [] };
  const cell = cells[at.cell];
  if (cell === undefined) return cannot('没有找到这一格，请重新选择。');
  for (const heir of [at.cell - 1, at.cell + 1]) {
    const other = cells[heir];
    if (other === undefined || (other.rows ?? 1) !== (cell.rows ?? 1)) continue;
    const wider = { ...other, span: other.span + cell.span };
    const rest = spliced(cells, Math.min(at.cell, heir), 2, wider);
    const rows: Row[] = spliced(grid.rows, at.row, 1, { ...grid.rows[at.row]!, cells: rest });
    const edit = settle(grid, rows, { row: at.row, cell: Math.min(at.cell, heir) }, '');
    if (edit.ok) return edit;
  }
  return settle(grid, replaceCell(grid.rows, at, [blankLike(cell)]), at, '这一格不能拿掉。');
}
