import type { Finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { Field, FieldKind } from '../programme/field.ts';
import type { FieldBehaviour } from './behaviour.ts';
import { evidence } from './evidence.ts';
import { matrix } from './matrix.ts';
import { rows } from './rows.ts';
import { isRequired, isShown, requiredFinding, simpleTable } from './simple.ts';
import { yearTable } from './yearTable.ts';

/** All kinds of fields. A new kind is a new file and a new line here; the compiler lists what is missing. */
const fieldTable: { readonly [K in FieldKind]: FieldBehaviour<K> } = {
  ...simpleTable,
  evidence,
  rows,
  yearTable,
  matrix,
};

/** The behaviour of a field. The table is typed by all kinds; only this line needs the cast. */
export function behaviourOf(field: Field): FieldBehaviour<FieldKind> {
  return fieldTable[field.kind] as unknown as FieldBehaviour<FieldKind>;
}

/**
 * Required and the kind's own checks of one top-level field; nothing when it is not shown. What is found in a
 * column or cell without a source of its own has that of the field around it.
 */
export function checkField(field: Field, sheet: Sheet): Finding[] {
  if (!isShown(field, sheet)) return [];
  return ownFindings(field, sheet).map((found) => ({ ...found, source: found.source ?? field.source }));
}

function ownFindings(field: Field, sheet: Sheet): Finding[] {
  const behaviour = behaviourOf(field);
  const found = behaviour.check(field, field.id, sheet);
  // Tables answer for their own years and cells: years before the studio existed may be blank (V4).
  const answersItself = behaviour.takes(field) === 'nothing' || field.computed !== undefined;
  if (found.length > 0 || answersItself || !isRequired(field, sheet)) return found;
  return behaviour.empty(field, field.id, sheet) ? [requiredFinding(field, field.id)] : found;
}
