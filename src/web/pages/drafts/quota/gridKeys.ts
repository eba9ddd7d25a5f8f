/** What a key asks for in a cell of the grid. */
export type GridKey = 'up' | 'down' | 'left' | 'right' | 'takeBack' | 'undo' | 'redo';

interface Pressed {
  readonly key: string;
  readonly shift: boolean;
  readonly command: boolean;
  readonly alt: boolean;
  /** The cursor stands before the first or behind the last sign, or all is marked as after moving there. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Something was typed here that is not yet taken. */
  readonly typed: boolean;
}

const moves: { readonly [key: string]: GridKey } = { ArrowUp: 'up', ArrowDown: 'down' };

/** Arrows and Enter move, Esc takes back what was typed, Ctrl+Z and Ctrl+Y undo; undefined: the field's own business. */
export function gridKey(pressed: Pressed): GridKey | undefined {
  const { key, shift, command, alt, typed } = pressed;
  if (command && !alt) {
    const letter = key.toLowerCase();
    // What is being typed is undone by the field itself.
    if (letter === 'z' && !typed) return shift ? 'redo' : 'undo';
    if (letter === 'y' && !typed) return 'redo';
    return undefined;
  }
  if (alt) return undefined;
  if (key === 'Enter') return shift ? 'up' : 'down';
  if (key === 'Escape') return typed ? 'takeBack' : undefined;
  if (!shift && moves[key]) return moves[key];
  if (!shift && key === 'ArrowLeft' && pressed.atStart) return 'left';
  if (!shift && key === 'ArrowRight' && pressed.atEnd) return 'right';
  return undefined;
}

const steps: { readonly [K in GridKey]?: readonly [number, number] } = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** Puts the focus on the next cell in that direction; cells that are not there (no input) are passed over. */
export function moveInGrid(grid: Element | null, row: number, column: number, key: GridKey): boolean {
  const step = steps[key];
  if (!grid || !step) return false;
  for (let far = 1; far <= 3; far += 1) {
    const place = `${row + step[0] * far},${column + step[1] * far}`;
    const cell = grid.querySelector<HTMLInputElement>(`[data-cell="${place}"]`);
    if (cell) {
      cell.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return true;
    }
  }
  return false;
}
