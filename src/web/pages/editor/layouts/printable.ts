import { fieldAt, labelAt } from '../../../../core/answers/fieldAt.ts';
import type { Sheet } from '../../../../core/answers/sheet.ts';
import { behaviourOf } from '../../../../core/fields/index.ts';
import { rowsFor } from '../../../../core/programme/edit/printField.ts';
import type { Field } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Layout, Part } from '../../../../core/programme/layout.ts';
import type { Programme } from '../../../../core/programme/programme.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

const fieldsOf = (form: Form): readonly Field[] => form.sections.flatMap(({ fields }) => fields);
const bare = (programme: Programme, form: Form): Sheet => ({ programme, form, answers: {}, references: {} });

/** What a cell of a plain row can print: every value of the form that is not in a list. */
export function printablePaths(programme: Programme, form: Form): Choice[] {
  const sheet = bare(programme, form);
  return fieldsOf(form).flatMap((field) =>
    behaviourOf(field)
      .parts(field, field.id, sheet)
      .map(({ path }) => ({ id: path, label: labelAt(form, path) })),
  );
}

/** Lists and tables by years: what a row can repeat for. */
export function repeatable(form: Form): Choice[] {
  return fieldsOf(form)
    .filter((field) => 'columns' in field)
    .map(({ id, label }) => ({ id, label }));
}

/** What a cell of a repeated row can print. */
export function columnsOf(form: Form, list: string): Choice[] {
  const field = fieldsOf(form).find(({ id }) => id === list);
  const columns = field && 'columns' in field ? field.columns : [];
  const own = columns.map(({ id, label }) => ({ id, label }));
  return [...own, { id: 'number', label: '序号' }, { id: 'year', label: '年度' }];
}

function pathsOf(part: Part): string[] {
  const parts: { readonly [K in Part['kind']]: (one: Extract<Part, { kind: K }>) => string[] } = {
    cover: ({ items }) => items.map(({ path }) => path),
    instructions: () => [],
    text: () => [],
    detailList: ({ rows }) => [rows],
    grid: ({ rows }) =>
      rows.flatMap(({ each, cells }) =>
        each === undefined ? cells.flatMap((cell) => ('path' in cell ? [cell.path] : [])) : [each],
      ),
  };
  return (parts[part.kind] as (one: Part) => string[])(part);
}

/** Fields of the form that this paper prints nowhere, though the form does not say that they are not printed (S32). */
export function unprinted(form: Form, layout: Layout): Field[] {
  const printed = new Set(
    layout.parts.flatMap(pathsOf).map((path) => fieldAt(form, path)?.field.id ?? path.split('.')[0] ?? path),
  );
  const shownThrough = (field: Field) =>
    fieldsOf(form).some(
      ({ id, computed }) => printed.has(id) && JSON.stringify(computed ?? '').includes(`"${field.id}"`),
    );
  return fieldsOf(form).filter(
    (field) => rowsFor(field).length > 0 && !printed.has(field.id) && !shownThrough(field),
  );
}
