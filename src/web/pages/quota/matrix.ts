import type { QueryOutput } from '../../../contract/client.ts';

export type Matrix = QueryOutput<'quotaMatrix'>;
export type MatrixRow = Matrix['rows'][number];

/** Places left in a cell; undefined when the cell is blank, which is not 0. */
export function leftIn(row: MatrixRow, tier: string): number | undefined {
  const cell = row.cells[tier];
  return cell && cell.places !== null ? cell.places - cell.used : undefined;
}

/** A count typed by a person; undefined when it is no whole number from 1 to 50. */
export function typedCount(text: string): number | undefined {
  const count = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(count) && count >= 1 && count <= 50 ? count : undefined;
}
