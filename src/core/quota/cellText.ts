import type { QuotaCell } from '../programme/quotaTable.ts';

/** A cell as printed; blank is not 0 (R36). */
export function cellText(cell: QuotaCell | undefined): string {
  if (!cell) return '';
  if ('count' in cell) return String(cell.count);
  if ('atLeast' in cell) return `≥${cell.atLeast}`;
  return `${cell.from}—${cell.to}`;
}
