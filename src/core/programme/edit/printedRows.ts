import type { Layout, Part, Row } from '../layout.ts';
import { gridHoles } from '../lint/gridHoles.ts';
import type { Programme } from '../programme.ts';
import { liesAt } from './referencesTo.ts';

export type Grid = Extract<Part, { kind: 'grid' }>;

/** The layouts that print a form. */
export const layoutsOf = (programme: Programme, form: string): Layout[] =>
  programme.layouts.filter((layout) => layout.form === form);

export const gridsOf = (layout: Layout): Grid[] => layout.parts.filter((part) => part.kind === 'grid');

/** Paths a row prints, from the top of the form. */
export function pathsOfRow(row: Row): string[] {
  const inside = row.each === undefined ? '' : `${row.each}.*.`;
  const cells = row.cells.flatMap((cell) => ('path' in cell ? [`${inside}${cell.path}`] : []));
  return row.each === undefined ? cells : [row.each, ...cells];
}

/** Whether a row prints a path or something inside it. */
export const prints = (row: Row, path: string): boolean =>
  pathsOfRow(row).some((printed) => liesAt(printed, path));

/** Whether a layout prints a path anywhere: in a grid, on the cover, in a list behind. */
export function printsAnywhere(layout: Layout, path: string): boolean {
  return layout.parts.some((part) => {
    if (part.kind === 'cover') return part.items.some((item) => liesAt(item.path, path));
    if (part.kind === 'grid') return part.rows.some((row) => prints(row, path));
    return part.kind === 'detailList' && (part.rows === path || liesAt(`${part.rows}.*.x`, path));
  });
}

const faults = (layout: Layout, programme: Programme) => gridHoles(layout, programme).length;

/** Takes other rows for a grid if the layout has no more holes with them than before; says whether it did. */
export function takeRows(programme: Programme, layout: Layout, grid: Grid, rows: Row[]): boolean {
  if (rows.length === 0) return false;
  const before = { rows: grid.rows, faults: faults(layout, programme) };
  grid.rows = rows;
  if (faults(layout, programme) <= before.faults) return true;
  grid.rows = before.rows;
  return false;
}
