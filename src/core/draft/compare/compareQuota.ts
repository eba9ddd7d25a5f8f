import type { QuotaRow, QuotaTable } from '../../programme/quotaTable.ts';
import { cellText } from '../../quota/cellText.ts';
import type { CellPair, QuotaComparison, QuotaRowPair } from './comparison.ts';

const cellOf = (row: QuotaRow | undefined, tier: string) =>
  cellText(row && Object.hasOwn(row.cells, tier) ? row.cells[tier] : undefined);
const totalOf = ({ printedTotals }: QuotaTable, tier: string) =>
  Object.hasOwn(printedTotals, tier) ? String(printedTotals[tier]) : '';

function rowPair(
  was: QuotaRow | undefined,
  is: QuotaRow | undefined,
  tiers: readonly string[],
): QuotaRowPair {
  const cells: CellPair[] = tiers.map((tier) => ({
    tier,
    before: cellOf(was, tier),
    after: cellOf(is, tier),
  }));
  const { id, label } = (is ?? was)!;
  const same = was?.label === is?.label && cells.every(({ before, after }) => before === after);
  const change = was === undefined ? 'added' : is === undefined ? 'removed' : same ? 'same' : 'changed';
  return { row: id, label, labelBefore: was?.label ?? null, change, cells };
}

/** Rows of both tables that are the same: by their id, else by what they are called. */
function pairRows(before: QuotaTable, after: QuotaTable) {
  const was = (row: QuotaRow) =>
    before.rows.find(({ id }) => id === row.id) ??
    before.rows.find(({ id, label }) => label === row.label && !after.rows.some((one) => one.id === id));
  const pairs = after.rows.map((row) => [was(row), row] as const);
  const paired = new Set(pairs.map(([row]) => row?.id));
  const gone = before.rows.filter(({ id }) => !paired.has(id));
  return [...pairs, ...gone.map((row) => [row, undefined] as const)];
}

/** Quotas cell by cell: rows in this year's order, then those that are no longer there. */
export function compareQuota(before: QuotaTable, after: QuotaTable): QuotaComparison {
  const dropped = before.tiers.filter(({ id }) => !after.tiers.some((tier) => tier.id === id));
  const tiers = [...after.tiers, ...dropped].map(({ id, label }) => ({ id, label }));
  const ids = tiers.map(({ id }) => id);
  return {
    tiers,
    rows: pairRows(before, after).map(([was, is]) => rowPair(was, is, ids)),
    totals: ids.map((tier) => ({ tier, before: totalOf(before, tier), after: totalOf(after, tier) })),
  };
}
