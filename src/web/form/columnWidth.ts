import type { SimpleField } from '../../core/programme/field.ts';

const room: { readonly [K in SimpleField['kind']]: number } = {
  text: 8,
  longText: 16,
  number: 6,
  money: 7,
  date: 6,
  choice: 6.5,
  reference: 8,
};
const datePrecisions = { year: 5.5, month: 8.5, day: 13 } as const;
/** Columns that need more than this together stay cards. */
export const widestTable = 56;

/** Room a column wants in a table, in characters. */
export function columnWidth(column: SimpleField): number {
  return 'precision' in column ? datePrecisions[column.precision] : room[column.kind];
}

/** Short enough for two beside each other on a phone. */
export function isShort(column: SimpleField): boolean {
  return columnWidth(column) <= 7;
}
