import type { Row } from '../layout.ts';
import type { Programme } from '../programme.ts';
import { gridsOf, layoutsOf, prints } from './printedRows.ts';

/** Words in or just above the rows that print a path: above a list stand its title and its heading. */
function near(rows: readonly Row[], path: string): Row[] {
  return rows.filter((_, at) =>
    [rows[at], rows[at + 1], rows[at + 2]].some(
      (row, below) => row && prints(row, path) && (below === 0 || row.each !== undefined),
    ),
  );
}

/** The words on the papers follow the label where they were the same; official words that differ stay. Changes the copy. */
export function followLabel(copy: Programme, form: string, path: string, from: string, to: string): void {
  if (from === to) return;
  for (const layout of layoutsOf(copy, form)) {
    for (const grid of gridsOf(layout)) {
      for (const row of near(grid.rows, path)) {
        for (const cell of row.cells) if (cell.kind === 'label' && cell.text === from) cell.text = to;
      }
    }
    for (const part of layout.parts) {
      if (part.kind === 'cover')
        for (const item of part.items) if (item.path === path && item.label === from) item.label = to;
      if (part.kind === 'detailList')
        for (const column of part.columns)
          if (`${part.rows}.*.${column.path}` === path && column.label === from) column.label = to;
    }
  }
}
