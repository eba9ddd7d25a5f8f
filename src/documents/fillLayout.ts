import { controlOf, typedFieldAt } from '../core/fields/controlOf.ts';
import { listColumns } from '../core/fields/listColumns.ts';
import type { Form } from '../core/programme/form.ts';
import type { Cell, Layout, Part, Row } from '../core/programme/layout.ts';
import type { Programme } from '../core/programme/programme.ts';

type Grid = Extract<Part, { kind: 'grid' }>;

/** Lines of a list that the official form has no place for. */
const LINES = 4;
const LABEL_SPAN = 7;

/** Of a printed text with notes, and of a copy, the answer that is typed. */
function typedPath(form: Form, path: string): string {
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === path);
  const { computed } = field ?? {};
  if (computed && 'withNotes' in computed) return computed.withNotes;
  return computed && 'copyOf' in computed ? computed.copyOf : path;
}

function typedPart(part: Part, form: Form): Part {
  if (part.kind === 'cover')
    return { ...part, items: part.items.map((item) => ({ ...item, path: typedPath(form, item.path) })) };
  if (part.kind !== 'grid') return part;
  const cell = (one: Cell): Cell => ('path' in one ? { ...one, path: typedPath(form, one.path) } : one);
  const row = (one: Row): Row => (one.each === undefined ? { ...one, cells: one.cells.map(cell) } : one);
  return { ...part, rows: part.rows.map(row) };
}

/** Fields that have a place on the paper, by id; of a matrix each cell. */
function printed(parts: readonly Part[]): Set<string> {
  const found = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'cover') for (const { path } of part.items) found.add(path);
    if (part.kind === 'detailList') found.add(part.rows);
    if (part.kind !== 'grid') continue;
    for (const { each, cells } of part.rows) {
      if (each !== undefined) found.add(each);
      else for (const cell of cells) if ('path' in cell) found.add(cell.path);
    }
  }
  return found;
}

/** As even as 24 columns allow. */
function spans(count: number): number[] {
  return Array.from(
    { length: count },
    (_, at) => Math.floor(((at + 1) * 24) / count) - Math.floor((at * 24) / count),
  );
}

/** Heading and blank lines of a list that the official form does not print. */
function listRows(id: string, label: string, columns: readonly { id: string; label: string }[]): Row[] {
  const widths = spans(columns.length);
  const labels = columns.map((column, at): Cell => {
    return { kind: 'label', span: widths[at]!, text: column.label };
  });
  const values = columns.map((column, at): Cell => {
    return { kind: 'value', span: widths[at]!, path: column.id };
  });
  return [
    { cells: [{ kind: 'label', span: 24, text: label }] },
    { heading: true, cells: labels },
    { each: id, atLeast: LINES, cells: values },
  ];
}

function lineOf(form: Form, programme: Programme, path: string): Row[] {
  const control = controlOf(form, programme, path);
  if (!control) return [];
  const kind = control.takes === 'lines' ? 'longText' : control.many ? 'choices' : 'value';
  const label = control.label.replaceAll('·', '：');
  return [
    {
      cells: [
        { kind: 'label', span: LABEL_SPAN, text: label },
        { kind, span: 24 - LABEL_SPAN, path },
      ],
    },
  ];
}

/** What is asked on the screen and has no place on the paper. */
function rest(form: Form, programme: Programme, parts: readonly Part[]): Row[] {
  const known = printed(parts);
  return form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ id }) => !known.has(id))
    .flatMap((field): Row[] => {
      if (typedFieldAt(form, field.id)) return lineOf(form, programme, field.id);
      const columns = listColumns(field);
      if (columns) return listRows(field.id, field.label, columns);
      const cells = 'groups' in field ? field.groups.flatMap((group) => group.cells) : [];
      return cells
        .map(({ id }) => `${field.id}.${id}`)
        .filter((path) => !known.has(path))
        .flatMap((path) => lineOf(form, programme, path));
    });
}

/**
 * The layout of a form as it is filled in with a word processor: the official paper, and behind it a sheet for what is
 * asked and not printed. What is printed from other answers has those answers in its place.
 */
export function fillLayout(layout: Layout, form: Form, programme: Programme): Layout {
  const parts = layout.parts.map((part) => typedPart(part, form));
  const rows = rest(form, programme, parts);
  const more: Grid = {
    kind: 'grid',
    title: '填报附页',
    aboveLeft: '本页只供填写，不必打印和盖章。',
    newPage: true,
    rows,
  };
  return { ...layout, parts: rows.length > 0 ? [...parts, more] : parts };
}
