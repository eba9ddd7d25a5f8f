import { listAt, rawAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { FieldOf } from '../programme/field.ts';
import { type FieldBehaviour, placeOf, type Scope } from './behaviour.ts';
import { checkSimple, columnPlace, simpleEmpty, simpleLint, simpleText } from './simple.ts';

/** Ids that the browser gives to rows. */
export const rowId = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
const defaultMaxRows = 200;

function scopes(field: FieldOf<'rows'>, path: string, sheet: Sheet): Scope[] {
  const ids = listAt(sheet.answers, path);
  return ids.map((id, at) => ({
    prefix: `${path}.${id}`,
    columns: field.columns,
    label: `${field.rowName}${at + 1}`,
  }));
}

function checkRow(field: FieldOf<'rows'>, sheet: Sheet, scope: Scope): Finding[] {
  const at = (id: string) => `${scope.prefix}.${id}`;
  const typed = field.columns.filter((column) => column.computed === undefined);
  if (typed.every((column) => simpleEmpty(column, at(column.id), sheet))) {
    const first = at(field.columns[0]?.id ?? '');
    return [finding('emptyRow', placeOf(field, first, 'error', scope), { label: field.label })];
  }
  return field.columns.flatMap((column) => checkSimple(column, at(column.id), sheet, scope));
}

/** A list with any number of rows, each with its own id. */
export const rows: FieldBehaviour<'rows'> = {
  takes: () => 'list',
  empty: (_field, path, sheet) => listAt(sheet.answers, path).length === 0,
  check(field, path, sheet) {
    const { label, rowName, minRows: min = 0, maxRows: max = defaultMaxRows } = field;
    const place = placeOf(field, path, 'error');
    const raw = rawAt(sheet.answers, path);
    if (raw !== undefined && !Array.isArray(raw)) return [finding('wrongShape', place, { label })];
    const list = scopes(field, path, sheet);
    const found: Finding[] = [];
    if (list.length < min) found.push(finding('tooFewRows', place, { label, min, rowName }));
    if (list.length > max) found.push(finding('tooManyRows', place, { label, max, count: list.length }));
    return [...found, ...list.flatMap((scope) => checkRow(field, sheet, scope))];
  },
  parts(field, path, sheet) {
    return scopes(field, path, sheet).flatMap((scope) =>
      field.columns.map((column) => ({ path: `${scope.prefix}.${column.id}`, field: column, scope })),
    );
  },
  prefixes: (_field, path, sheet) => listAt(sheet.answers, path).map((id) => `${path}.${id}`),
  text(field, path, sheet) {
    const [first] = field.columns;
    if (first === undefined) return '';
    const words = scopes(field, path, sheet).map((scope) =>
      simpleText(first, `${scope.prefix}.${first.id}`, sheet),
    );
    return words.filter((word) => word !== '').join('、');
  },
  at(field, rest) {
    const [row, id, ...deeper] = rest;
    if (row === undefined) return {};
    if (row !== '*' && !rowId.test(row)) return undefined;
    const place = columnPlace(field.columns, id, deeper);
    return place === undefined ? undefined : { ...place, row };
  },
  lint(field, where, programme) {
    return field.columns.flatMap((column) => simpleLint(column, `${where} › ${column.id}`, programme));
  },
};
