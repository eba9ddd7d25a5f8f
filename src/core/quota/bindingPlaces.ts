import type { QuotaCell } from '../programme/quotaTable.ts';

/** The number that counts: a count, the upper end of a range; null where a floor leaves the top open. */
export function bindingPlaces(cell: QuotaCell): number | null {
  if ('count' in cell) return cell.count;
  return 'to' in cell ? cell.to : null;
}
