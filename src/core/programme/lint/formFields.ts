import type { Computed, Field, SimpleField } from '../field.ts';
import type { Form } from '../form.ts';

/** A field or a column of one, with its place in words and its path with `*` for rows and years. */
export interface Named {
  readonly field: Field;
  readonly path: string;
  readonly where: string;
  /** The list or year table in which a column stands, and its siblings. */
  readonly table?: string;
  readonly columns?: readonly SimpleField[];
}

function columnsOf(field: Field, where: string): Named[] {
  if ('columns' in field) {
    const { columns, id: table } = field;
    return columns.map((column) => ({
      field: column,
      path: `${table}.*.${column.id}`,
      where: `${where} › ${column.id}`,
      table,
      columns,
    }));
  }
  if (!('groups' in field)) return [];
  const cells = field.groups.flatMap((group) => group.cells);
  return cells.map((cell) => ({
    field: cell,
    path: `${field.id}.${cell.id}`,
    where: `${where} › ${cell.id}`,
  }));
}

/** All fields of a form, then their columns and cells. */
export function allFields(form: Form): Named[] {
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const where = `表 ${form.id} › ${section.id} › ${field.id}`;
      return [{ field, path: field.id, where }, ...columnsOf(field, where)];
    }),
  );
}

/** The paths from which a computed value is made, with `*` for rows. */
export function computedInputs(computed: Computed, named: Named): string[] {
  if ('sumOf' in computed) {
    return computed.sumOf.map((path) => (named.table === undefined ? path : `${named.table}.*.${path}`));
  }
  if ('copyOf' in computed) return [computed.copyOf];
  if ('byNameRule' in computed) return [computed.byNameRule];
  if ('withNotes' in computed) return [computed.withNotes, ...computed.notes];
  const [rows, columns] = rowsOf(computed);
  return [rows, ...columns.map((column) => `${rows}.*.${column}`)];
}

type OfRows = Exclude<
  Computed,
  { sumOf: unknown } | { copyOf: unknown } | { byNameRule: unknown } | { withNotes: unknown }
>;

function rowsOf(computed: OfRows): [string, string[]] {
  const given = (...columns: (string | undefined)[]) => columns.filter((column) => column !== undefined);
  if ('countOf' in computed) return [computed.countOf, Object.keys(computed.where ?? {})];
  if ('sumOfRows' in computed) return [computed.sumOfRows, given(computed.column, computed.year)];
  if ('joinOfRows' in computed)
    return [computed.joinOfRows, given(computed.label, computed.amount, computed.year)];
  if ('highestOf' in computed) return [computed.highestOf, [computed.by, ...computed.show]];
  return [computed.listOf, [...computed.show, ...Object.keys(computed.where ?? {})]];
}
