import type { QuotaCell, QuotaTable } from '../core/programme/quotaTable.ts';
import type { ListData } from './listSheet.ts';

/** A cell as printed; blank is not 0 (R36). */
function cellText(cell: QuotaCell | undefined): string {
  if (!cell) return '';
  if ('count' in cell) return String(cell.count);
  if ('atLeast' in cell) return `≥${cell.atLeast}`;
  return `${cell.from}—${cell.to}`;
}

/** Data of the quota table's paper (R35): `rows` with `label` and one text for each tier, and `totals` as printed. */
export function quotaSheet(quota: QuotaTable): ListData {
  const texts = (cells: Readonly<Record<string, QuotaCell>>) =>
    Object.fromEntries(quota.tiers.map(({ id }) => [id, cellText(cells[id])]));
  return {
    rows: quota.rows.map((row) => ({ label: row.label, ...texts(row.cells) })),
    totals: Object.fromEntries(quota.tiers.map(({ id }) => [id, String(quota.printedTotals[id] ?? '')])),
  };
}
