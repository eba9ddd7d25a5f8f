import type { Layout, Row } from '../layout.ts';
import { gridColumns, placeCells, type Times } from '../layoutEdit/placeCells.ts';
import { repeats } from '../layoutEdit/repeats.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

function lintRows(rows: readonly Row[], times: Times, where: string): LintNote[] {
  const placed = placeCells(rows, times);
  if (placed.ok) return [];
  const at = placed.row === undefined ? where : `${where} › rows[${placed.row}]`;
  return [{ level: 'error', where: at, message: placed.message }];
}

/** Every row of every grid fills 24 columns, counting the cells that reach down from above; no cell reaches out. */
export function gridHoles(layout: Layout, programme: Programme): LintNote[] {
  const form = programme.forms.find((one) => one.id === layout.form);
  return layout.parts.flatMap((part, index): LintNote[] => {
    const where = `版式 ${layout.id} › parts[${index}]`;
    if (part.kind === 'grid') return lintRows(part.rows, (row) => repeats(row, form), where);
    if (part.kind !== 'detailList') return [];
    const width = part.columns.reduce((sum, column) => sum + column.span, 0);
    const message = `附表“${part.title}”各栏共 ${width} 列，应为 ${gridColumns} 列`;
    return width === gridColumns ? [] : [{ level: 'error', where, message }];
  });
}
