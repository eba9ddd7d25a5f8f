import type { FieldOf } from '../../../core/programme/field.ts';

/** Up to so many entries stand open as buttons. */
const mostOpen = 7;

/** Whether all entries are seen at once; in a table there is room for a list only. */
export function choiceStandsOpen(field: FieldOf<'choice'>, entries: number, tight: boolean): boolean {
  return field.many === true || (entries <= mostOpen && !tight);
}
