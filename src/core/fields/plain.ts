import { rawAt, valueAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { SimpleField } from '../programme/field.ts';
import { type FieldBehaviour, onlyItself, placeOf, type Scope } from './behaviour.ts';

/** What all kinds share whose answer is one text; each gives only `check` and, if it differs, `text`. */
export const plain = {
  takes: () => 'text',
  empty: (_field: unknown, path: string, sheet: Sheet) => valueAt(sheet.answers, path) === '',
  parts: (field: SimpleField, path: string) => [{ path, field }],
  prefixes: () => [],
  text: (_field: unknown, path: string, sheet: Sheet) => valueAt(sheet.answers, path),
  at: (_field: unknown, rest: readonly string[]) => onlyItself(rest),
  lint: () => [],
} satisfies Omit<FieldBehaviour<'text'>, 'check'>;

/** The finding for a value that is no text, or nothing when it is fine. */
export function shapeFindings(field: SimpleField, path: string, sheet: Sheet, scope?: Scope): Finding[] {
  const value = rawAt(sheet.answers, path);
  if (value === undefined || typeof value === 'string') return [];
  return [finding('wrongShape', placeOf(field, path, 'error', scope), { label: field.label })];
}
