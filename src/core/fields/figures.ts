import { valueAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  significantDecimals,
  zero,
} from '../decimal.ts';
import type { FieldOf } from '../programme/field.ts';
import { placeOf, type Scope } from './behaviour.ts';
import { plain, shapeFindings } from './plain.ts';

/** Digits before the point beyond which nothing in a form can be meant seriously. */
const mostDigits = 12;

function below(value: Decimal, limit: number | undefined): boolean {
  const other = limit === undefined ? undefined : parseDecimal(String(limit));
  return other !== undefined && compareDecimals(value, other) < 0;
}
function above(value: Decimal, limit: number | undefined): boolean {
  const other = limit === undefined ? undefined : parseDecimal(String(limit));
  return other !== undefined && compareDecimals(value, other) > 0;
}

/** What number and money have in common: a decimal within limits; strange figures warn, wrong ones are errors (V4). */
export const figures = {
  ...plain,
  text(_field: unknown, path: string, sheet: Sheet): string {
    const typed = valueAt(sheet.answers, path);
    const value = parseDecimal(typed);
    return value === undefined ? typed : formatDecimal(value);
  },
};

interface Limits {
  readonly decimals: number;
  readonly min: number;
  readonly max?: number | undefined;
  readonly warnAbove?: number | undefined;
  readonly warnBelow?: number | undefined;
  readonly unit: string;
}

export function checkFigure(
  field: FieldOf<'number'> | FieldOf<'money'>,
  limits: Limits,
  path: string,
  sheet: Sheet,
  scope?: Scope,
): Finding[] {
  const found = shapeFindings(field, path, sheet, scope);
  const typed = valueAt(sheet.answers, path);
  if (typed === '') return found;
  const label = field.label;
  const error = placeOf(field, path, 'error', scope);
  const value = parseDecimal(typed);
  if (value === undefined) {
    return [...found, finding('notNumber', error, { label, typed: [...typed].slice(0, 20).join('') })];
  }
  const { decimals, min, max } = limits;
  if (below(value, 0) && min >= 0) found.push(finding('negative', { ...error, rule: 'V4' }, { label }));
  else if (below(value, min)) found.push(finding('belowMin', error, { label, min: String(min) }));
  if (significantDecimals(value) > decimals)
    found.push(finding('tooManyDecimals', error, { label, decimals }));
  const digits = formatDecimal(value).replace(/^-/, '').split('.')[0]?.length ?? 0;
  if (above(value, max)) found.push(finding('aboveMax', error, { label, max: String(max) }));
  else if (digits > mostDigits)
    found.push(finding('aboveMax', error, { label, max: '9'.repeat(mostDigits) }));
  return [...found, ...strangeFigure(field, limits, value, path, scope)];
}

function strangeFigure(
  field: FieldOf<'number'> | FieldOf<'money'>,
  limits: Limits,
  value: Decimal,
  path: string,
  scope?: Scope,
): Finding[] {
  const warning = placeOf(field, path, 'warning', scope);
  const params = { label: field.label, value: formatDecimal(value), unit: limits.unit };
  if (above(value, limits.warnAbove))
    return [finding('absurd', warning, { ...params, limit: String(limits.warnAbove) })];
  if (compareDecimals(value, zero) > 0 && below(value, limits.warnBelow)) {
    return [finding('suspiciouslySmall', warning, { ...params, limit: String(limits.warnBelow) })];
  }
  return [];
}
