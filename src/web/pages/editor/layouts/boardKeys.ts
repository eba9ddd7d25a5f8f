import { addRow, moveRow, removeRow } from '../../../../core/programme/layoutEdit/editRows.ts';
import {
  type CellAt,
  cannot,
  type Grid,
  type GridEdit,
} from '../../../../core/programme/layoutEdit/gridEdit.ts';
import { moveBorder } from '../../../../core/programme/layoutEdit/moveBorder.ts';
import { reachDown, reachUp } from '../../../../core/programme/layoutEdit/reachDown.ts';
import { removeCell } from '../../../../core/programme/layoutEdit/removeCell.ts';
import { splitCell } from '../../../../core/programme/layoutEdit/splitCell.ts';
import { swapCells } from '../../../../core/programme/layoutEdit/swapCells.ts';

const besides = (grid: Grid, { row, cell }: CellAt, by: -1 | 1) =>
  grid.rows[row]?.cells[cell + by] === undefined
    ? cannot('这一行的这一边没有别的格子。')
    : swapCells(grid, { row, cell }, { row, cell: cell + by });

/** Everything that can be done to the chosen cell: its word on the button, its key, and the edit. */
export const boardActs: readonly {
  readonly word: string;
  readonly key: string;
  readonly say: string;
  readonly act: (grid: Grid, at: CellAt) => GridEdit;
}[] = [
  { word: '加宽', key: 'Shift+ArrowRight', say: 'Shift + →', act: (grid, at) => moveBorder(grid, at, 1) },
  { word: '收窄', key: 'Shift+ArrowLeft', say: 'Shift + ←', act: (grid, at) => moveBorder(grid, at, -1) },
  { word: '向下伸一行', key: 'Shift+ArrowDown', say: 'Shift + ↓', act: reachDown },
  { word: '收回一行', key: 'Shift+ArrowUp', say: 'Shift + ↑', act: reachUp },
  { word: '与左格互换', key: 'Alt+ArrowLeft', say: 'Alt + ←', act: (grid, at) => besides(grid, at, -1) },
  { word: '与右格互换', key: 'Alt+ArrowRight', say: 'Alt + →', act: (grid, at) => besides(grid, at, 1) },
  { word: '分成两格', key: 'Insert', say: 'Insert', act: (grid, at) => splitCell(grid, at) },
  { word: '去掉这一格', key: 'Delete', say: 'Delete', act: removeCell },
  { word: '下面加一行', key: 'Control+Enter', say: 'Ctrl + 回车', act: (grid, at) => addRow(grid, at.row) },
  {
    word: '删去这一行',
    key: 'Control+Delete',
    say: 'Ctrl + Delete',
    act: (grid, at) => removeRow(grid, at.row),
  },
  { word: '整行上移', key: 'Alt+ArrowUp', say: 'Alt + ↑', act: (grid, at) => moveRow(grid, at.row, -1) },
  { word: '整行下移', key: 'Alt+ArrowDown', say: 'Alt + ↓', act: (grid, at) => moveRow(grid, at.row, 1) },
];

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** `Shift+ArrowRight` for what was pressed. */
export function keyOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Pressed): string {
  const held = [ctrlKey || metaKey ? 'Control' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''];
  return [...held.filter(Boolean), key].join('+');
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The cell that an arrow key leads to; the ends hold. */
export function cellBeside({ rows }: Grid, { row, cell }: CellAt, key: string): CellAt | undefined {
  const [down, across] = steps[key] ?? [0, 0];
  if (down === 0 && across === 0) return undefined;
  const next = Math.min(Math.max(row + down, 0), rows.length - 1);
  const last = (rows[next]?.cells.length ?? 1) - 1;
  return { row: next, cell: Math.min(Math.max(cell + across, 0), last) };
}
