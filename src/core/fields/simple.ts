import { type Finding, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { Field, SimpleField } from '../programme/field.ts';
import type { LintNote } from '../programme/lintNote.ts';
import type { Programme } from '../programme/programme.ts';
import { type FieldBehaviour, type Place, placeOf, type Scope } from './behaviour.ts';
import { choice } from './choice.ts';
import { conditionHolds } from './condition.ts';
import { date } from './date.ts';
import { longText } from './longText.ts';
import { money } from './money.ts';
import { number } from './number.ts';
import { reference } from './reference.ts';
import { text } from './text.ts';

type SimpleKind = SimpleField['kind'];

/** The kinds that may stand in a row, a year or a grid. */
export const simpleTable: { readonly [K in SimpleKind]: FieldBehaviour<K> } = {
  text,
  longText,
  number,
  money,
  date,
  choice,
  reference,
};

/** The behaviour of a simple field. The table is typed by all kinds; only this line needs the cast. */
export function simpleBehaviour(field: SimpleField): FieldBehaviour<SimpleKind> {
  return simpleTable[field.kind] as unknown as FieldBehaviour<SimpleKind>;
}

/** Whether the field is asked for at all. */
export function isShown(field: Field, sheet: Sheet, scope?: Scope): boolean {
  return field.shownWhen === undefined || conditionHolds(field.shownWhen, sheet, scope);
}

/** Whether a value must be given here and now (V3, S14). */
export function isRequired(field: Field, sheet: Sheet, scope?: Scope): boolean {
  const { required = false } = field;
  return typeof required === 'boolean' ? required : conditionHolds(required.when, sheet, scope);
}

/** What must be given is missing: a check of its own where the field names one, else the form is not complete (V14). */
export function requiredFinding(field: Field, path: string, scope?: Scope): Finding {
  const place = placeOf(field, path, 'error', scope, field.rule ?? 'V14');
  return finding('required', place, { label: field.label });
}

/** Required, then the kind's own checks; nothing for a field that is not shown. */
export function checkSimple(field: SimpleField, path: string, sheet: Sheet, scope?: Scope): Finding[] {
  if (!isShown(field, sheet, scope)) return [];
  const behaviour = simpleBehaviour(field);
  const found = behaviour.check(field, path, sheet, scope);
  if (found.length > 0 || field.computed !== undefined) return found;
  const missing = isRequired(field, sheet, scope) && behaviour.empty(field, path, sheet);
  return missing ? [requiredFinding(field, path, scope)] : found;
}

export function simpleEmpty(field: SimpleField, path: string, sheet: Sheet): boolean {
  return simpleBehaviour(field).empty(field, path, sheet);
}

export function simpleText(field: SimpleField, path: string, sheet: Sheet): string {
  return simpleBehaviour(field).text(field, path, sheet);
}

export function simpleLint(field: SimpleField, where: string, programme: Programme): LintNote[] {
  return simpleBehaviour(field).lint(field, where, programme);
}

/** The place of a column behind a row or year prefix: `name`, `industry.other`. */
export function columnPlace(
  columns: readonly SimpleField[],
  id: string | undefined,
  rest: readonly string[],
): Place | undefined {
  const column = columns.find((one) => one.id === id);
  const inside = column === undefined ? undefined : simpleBehaviour(column).at(column, rest);
  return column === undefined || inside === undefined ? undefined : { ...inside, column };
}
