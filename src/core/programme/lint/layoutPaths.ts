import { fieldAt } from '../../answers/fieldAt.ts';
import type { Form } from '../form.ts';
import type { Layout, Row } from '../layout.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

function known(form: Form, path: string): boolean {
  return fieldAt(form, path) !== undefined;
}

function rowPaths(row: Row): string[] {
  const inside = row.cells.flatMap((cell) => ('path' in cell ? [cell.path] : []));
  if (row.each === undefined) return inside;
  // `year` at the head of a line of a year table is printed, though it is no answer.
  const lines = inside.filter((path) => path !== 'year' && path !== 'number');
  return [row.each, ...lines.map((path) => `${row.each}.*.${path}`)];
}

function partPaths(part: Layout['parts'][number]): string[] {
  if (part.kind === 'cover') return part.items.map((item) => item.path);
  if (part.kind === 'grid') return part.rows.flatMap(rowPaths);
  if (part.kind === 'detailList')
    return [part.rows, ...part.columns.map((column) => `${part.rows}.*.${column.path}`)];
  return [];
}

function steps(layout: Layout): string[] {
  const rows = layout.parts.flatMap((part) => (part.kind === 'grid' ? part.rows : []));
  return rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'opinion' ? [cell.step] : [])));
}

/** Layouts bound to a form name only paths of that form, and only steps of the programme. */
export function layoutPaths(layout: Layout, programme: Programme): LintNote[] {
  const where = `版式 ${layout.id}`;
  const found: LintNote[] = steps(layout)
    .filter((step) => !programme.steps.some((one) => one.id === step))
    .map((step) => ({ level: 'error', where, message: `意见栏指向不存在的步骤“${step}”` }));
  if (layout.form === undefined) return found;
  const form = programme.forms.find((one) => one.id === layout.form);
  if (form === undefined)
    return [...found, { level: 'error', where, message: `没有名为“${layout.form}”的表` }];
  for (const path of new Set(layout.parts.flatMap(partPaths))) {
    if (!known(form, path))
      found.push({ level: 'error', where, message: `表“${form.id}”里没有“${path}”这一项` });
  }
  return found;
}
