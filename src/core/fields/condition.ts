import { listAt, valueAt } from '../answers/answerAt.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { Condition } from '../programme/vocabulary.ts';
import type { Scope } from './behaviour.ts';

/** Inside a row or year a condition means the sibling column, if there is one of that name. */
function resolve(path: string, scope?: Scope): string {
  return scope?.columns.some((column) => column.id === path) ? `${scope.prefix}.${path}` : path;
}

/** Whether a condition of the programme holds for these answers. */
export function conditionHolds(condition: Condition, sheet: Sheet, scope?: Scope): boolean {
  const path = resolve(condition.field, scope);
  const text = valueAt(sheet.answers, path);
  const values = text === '' ? listAt(sheet.answers, path) : [text];
  if ('equals' in condition) return values.includes(condition.equals);
  if ('in' in condition) return values.some((value) => condition.in.includes(value));
  return values.length > 0 === condition.filled;
}
