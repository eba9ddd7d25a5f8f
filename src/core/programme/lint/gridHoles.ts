import { formIndex } from '../../answers/formIndex.ts';
import type { Layout, Row } from '../layout.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

const columns = 24;

/** Lays the cells of a row into the free columns; answers what is wrong, or nothing. */
function placeRow(row: Row, reaching: number[]): string | undefined {
  let at = 0;
  for (const cell of row.cells) {
    while (at < columns && (reaching[at] ?? 0) > 0) at += 1;
    for (let n = 0; n < cell.span; n += 1) {
      if (at + n >= columns) return `比 ${columns} 列宽`;
      if ((reaching[at + n] ?? 0) > 0) return `第 ${at + n + 1} 列与上面伸下来的格子重叠`;
    }
    for (let n = 0; n < cell.span; n += 1) reaching[at + n] = cell.rows ?? 1;
    at += cell.span;
  }
  const hole = reaching.indexOf(0);
  return hole < 0 ? undefined : `第 ${hole + 1} 列是空洞，每行要占满 ${columns} 列`;
}

/** How often a row is printed at least: once for each year of a year table, `atLeast` times for a list. */
function repeats(row: Row, layout: Layout, programme: Programme): number {
  if (row.each === undefined) return 1;
  const form = programme.forms.find((one) => one.id === layout.form);
  const field = form === undefined ? undefined : formIndex(form).get(row.each)?.field;
  return field !== undefined && 'lastYears' in field ? field.lastYears : (row.atLeast ?? 1);
}

function lintRows(rows: readonly Row[], times: (row: Row) => number, where: string): LintNote[] {
  const reaching = new Array<number>(columns).fill(0);
  for (const [at, row] of rows.entries()) {
    for (let time = 0; time < times(row); time += 1) {
      const fault = placeRow(row, reaching);
      if (fault !== undefined) return [{ level: 'error', where: `${where} › rows[${at}]`, message: fault }];
      for (let n = 0; n < columns; n += 1) reaching[n] = Math.max(0, (reaching[n] ?? 0) - 1);
    }
  }
  const open = reaching.some((left) => left > 0);
  return open ? [{ level: 'error', where, message: '最后一行下面还有伸出来的格子，请减少它的行数' }] : [];
}

/** Every row of every grid fills 24 columns, counting the cells that reach down from above; no cell reaches out. */
export function gridHoles(layout: Layout, programme: Programme): LintNote[] {
  return layout.parts.flatMap((part, index): LintNote[] => {
    const where = `版式 ${layout.id} › parts[${index}]`;
    if (part.kind === 'grid') return lintRows(part.rows, (row) => repeats(row, layout, programme), where);
    if (part.kind !== 'detailList') return [];
    const width = part.columns.reduce((sum, column) => sum + column.span, 0);
    const message = `附表“${part.title}”各栏共 ${width} 列，应为 ${columns} 列`;
    return width === columns ? [] : [{ level: 'error', where, message }];
  });
}
