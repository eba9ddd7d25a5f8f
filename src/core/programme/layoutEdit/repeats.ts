import { formIndex } from '../../answers/formIndex.ts';
import type { Form } from '../form.ts';
import type { Row } from '../layout.ts';

/** How often a row is printed at least: once for each year of a year table, `atLeast` times for a list. */
export function repeats(row: Row, form: Form | undefined): number {
  if (row.each === undefined) return 1;
  const field = form === undefined ? undefined : formIndex(form).get(row.each)?.field;
  return field !== undefined && 'lastYears' in field ? field.lastYears : Math.max(1, row.atLeast ?? 1);
}
