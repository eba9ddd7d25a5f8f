import { valueAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import { parseDate } from '../calendarDate.ts';
import { parseDecimal } from '../decimal.ts';
import type { FieldOf, SimpleField } from '../programme/field.ts';
import type { LintNote } from '../programme/lintNote.ts';
import { type FieldBehaviour, placeOf, type Scope } from './behaviour.ts';
import { checkSimple, columnPlace, isRequired, simpleEmpty, simpleLint } from './simple.ts';

/** The last complete years before the campaign year, oldest first: 2019 -> 2016, 2017, 2018 (S9). */
export function lastYears(campaignYear: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => campaignYear - count + at);
}

function scopes(field: FieldOf<'yearTable'>, path: string, sheet: Sheet): Scope[] {
  return lastYears(sheet.programme.year, field.lastYears).map((year) => ({
    prefix: `${path}.${year}`,
    columns: field.columns,
    label: `${year} 年`,
  }));
}

/** Years before the studio existed may stay blank (V4). */
function mayBeBlank(field: FieldOf<'yearTable'>, scope: Scope, sheet: Sheet): boolean {
  if (field.blankBefore === undefined) return false;
  const since = parseDate(valueAt(sheet.answers, field.blankBefore));
  return since !== undefined && Number.parseInt(scope.label, 10) < since.year;
}

function checkYear(field: FieldOf<'yearTable'>, scope: Scope, sheet: Sheet): Finding[] {
  const at = (id: string) => `${scope.prefix}.${id}`;
  const blank = field.columns.every(
    (column) => column.computed !== undefined || simpleEmpty(column, at(column.id), sheet),
  );
  if (!blank) return field.columns.flatMap((column) => checkSimple(column, at(column.id), sheet, scope));
  if (mayBeBlank(field, scope, sheet) || !isRequired(field, sheet)) return [];
  const first = field.columns.find((column) => column.computed === undefined);
  const place = placeOf(field, at(first?.id ?? ''), 'error', scope, 'V4');
  return [finding('yearMissing', place, { label: field.label, year: scope.label })];
}

/** Blank, or nothing but zeros: a zero needs no proof. */
function saysNothing(column: SimpleField, path: string, sheet: Sheet): boolean {
  return simpleEmpty(column, path, sheet) || parseDecimal(valueAt(sheet.answers, path))?.units === 0n;
}

function lintMoney(field: FieldOf<'yearTable'>, where: string): LintNote[] {
  const units = new Set(
    field.columns.filter((column) => column.kind === 'money').map((column) => column.currency),
  );
  if (units.size < 2) return [];
  return [
    { level: 'warning', where, message: '同一张表里有两种币种（S11）：请在栏目旁写明单位，合计只加同一币种' },
  ];
}

/** One line for each of the last complete years (R65). */
export const yearTable: FieldBehaviour<'yearTable'> = {
  takes: () => 'nothing',
  empty: (field, path, sheet) =>
    yearTable.parts(field, path, sheet).every((leaf) => saysNothing(leaf.field, leaf.path, sheet)),
  check: (field, path, sheet) =>
    scopes(field, path, sheet).flatMap((scope) => checkYear(field, scope, sheet)),
  parts(field, path, sheet) {
    return scopes(field, path, sheet).flatMap((scope) =>
      field.columns.map((column) => ({ path: `${scope.prefix}.${column.id}`, field: column, scope })),
    );
  },
  prefixes: (field, path, sheet) => scopes(field, path, sheet).map((scope) => scope.prefix),
  text: () => '',
  at(field, rest) {
    const [year, id, ...deeper] = rest;
    if (year === undefined) return {};
    if (year !== '*' && !/^\d{4}$/.test(year)) return undefined;
    const place = columnPlace(field.columns, id, deeper);
    return place === undefined ? undefined : { ...place, year };
  },
  lint(field, where, programme) {
    const columns = field.columns.flatMap((column) =>
      simpleLint(column, `${where} › ${column.id}`, programme),
    );
    return [...columns, ...lintMoney(field, where)];
  },
};
