import { rowsOf } from '../../draft/fromReading/layoutOfForm.ts';
import type { Field, FieldOf } from '../field.ts';
import type { Form } from '../form.ts';
import type { Layout, Row } from '../layout.ts';
import type { Programme } from '../programme.ts';
import { gridsOf, layoutsOf, prints, printsAnywhere, takeRows } from './printedRows.ts';

/** A matrix as a heading and a row for each of its numbers. */
function matrixRows({ id, label, groups }: FieldOf<'matrix'>): Row[] {
  const line = (words: string, cell: { id: string; label: string }): Row => ({
    height: 9,
    cells: [
      { kind: 'label', span: 5, text: words },
      { kind: 'label', span: 9, text: cell.label },
      { kind: 'value', span: 10, path: `${id}.${cell.id}` },
    ],
  });
  return [
    { height: 9, cells: [{ kind: 'label', span: 24, text: label }] },
    ...groups.flatMap((group) => group.cells.map((cell) => line(group.label, cell))),
  ];
}

/** Rows that would print a field: label and value, or the heading and lines of a list. A proof is not printed. */
export function rowsFor(field: Field): Row[] {
  if (field.notPrinted || field.kind === 'evidence') return [];
  const starred = field.star ? { ...field, label: `${field.label}*` } : field;
  return 'groups' in starred ? matrixRows(starred) : rowsOf([starred]);
}

/** Rows after which new ones may follow, the best first: behind the neighbours of the field, before the opinions, at the end. */
function places(rows: readonly Row[], form: Form, field: Field): number[] {
  const fields = form.sections.flatMap((section) => section.fields);
  const at = fields.findIndex(({ id }) => id === field.id);
  const before = fields.slice(0, at).reverse();
  const after = before.flatMap(({ id }) =>
    rows.flatMap((row, line) => (prints(row, id) ? [line + 1] : [])).slice(-1),
  );
  const opinion = rows.findIndex((row) => row.cells.some(({ kind }) => kind === 'opinion'));
  // Where a cell reaches down, the next free line below is tried.
  const down = after.slice(0, 1).flatMap((line) => rows.slice(line).map((_, more) => line + more + 1));
  return [...after.slice(0, 1), ...down, ...(opinion < 0 ? [] : [opinion]), rows.length, 0];
}

function printIn(programme: Programme, layout: Layout, form: Form, field: Field): void {
  const rows = rowsFor(field);
  const grids = gridsOf(layout);
  const fields = form.sections.flatMap((section) => section.fields);
  const before = fields
    .slice(
      0,
      fields.findIndex(({ id }) => id === field.id),
    )
    .reverse();
  const near = before
    .map(({ id }) => grids.find((grid) => grid.rows.some((row) => prints(row, id))))
    .find(Boolean);
  const grid = near ?? grids[0];
  if (grid === undefined) {
    layout.parts.push({ kind: 'grid', rows });
    return;
  }
  for (const place of places(grid.rows, form, field)) {
    if (takeRows(programme, layout, grid, grid.rows.toSpliced(place, 0, ...rows))) return;
  }
}

/**
 * Proposes a place on the papers of its form for a field that they lack, behind its neighbour, so that no field is asked and
 * never printed. Changes the copy; a field that is printed somewhere stays where it is.
 */
export function printField(copy: Programme, formId: string, id: string): void {
  const form = copy.forms.find((one) => one.id === formId);
  const field = form?.sections.flatMap(({ fields }) => fields).find((one) => one.id === id);
  if (!form || !field || rowsFor(field).length === 0) return;
  for (const layout of layoutsOf(copy, formId)) {
    if (!printsAnywhere(layout, id)) printIn(copy, layout, form, field);
  }
}
