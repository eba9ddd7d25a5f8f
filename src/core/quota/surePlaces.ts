import type { QuotaCell } from '../programme/quotaTable.ts';

/** The places a cell surely gives: a count, or the lower end of a range or floor. Blank is undefined, not 0. */
export function surePlaces(cell: QuotaCell | undefined): number | undefined {
  if (cell === undefined) return undefined;
  if ('count' in cell) return cell.count;
  return 'from' in cell ? cell.from : cell.atLeast;
}
