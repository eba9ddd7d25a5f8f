import type { Cell, Layout, Row } from '../programme/layout.ts';
import type { QuotaTable, Tier } from '../programme/quotaTable.ts';

/** Layout of the quota table's paper (R35); its columns are the table's tiers. */
export const QUOTA_LAYOUT = 'quota';
const COLUMNS = 24;

/** A subset stands under 其中; a part that is added up, or a column by itself, has its own heading. */
function isSubset(tiers: readonly Tier[], tier: Tier): boolean {
  const outer = tiers.find(({ id }) => id === tier.within);
  return outer !== undefined && outer.partsOf?.includes(tier.id) !== true;
}

function spans(count: number): { readonly label: number; readonly tier: number } {
  const tier = Math.min(8, Math.max(1, Math.floor(16 / count)));
  return { label: COLUMNS - count * tier, tier };
}

/** The heading on one line, or on two with 其中 over the subsets that stand beside each other. */
function headings(tiers: readonly Tier[]): Row[] {
  const span = spans(tiers.length);
  const nested = tiers.some((tier) => isSubset(tiers, tier));
  const down = nested ? { rows: 2 } : {};
  const upper: Cell[] = [{ kind: 'label', span: span.label, text: '单位', ...down }];
  const lower: Cell[] = [];
  tiers.forEach((tier, at) => {
    const own = { kind: 'label', span: span.tier, text: tier.label } as const;
    if (!isSubset(tiers, tier)) {
      upper.push({ ...own, ...down });
      return;
    }
    const last = upper.at(-1)!;
    const before = tiers[at - 1];
    if (before && isSubset(tiers, before)) upper[upper.length - 1] = { ...last, span: last.span + span.tier };
    else upper.push({ kind: 'label', span: span.tier, text: '其中' });
    lower.push(own);
  });
  const row = (cells: Cell[]): Row => ({ height: 10, heading: true, cells });
  return nested ? [row(upper), row(lower)] : [row(upper)];
}

function rowsOf(tiers: readonly Tier[]): Row[] {
  const span = spans(tiers.length);
  const value = (path: string, width: number): Cell => ({ kind: 'value', span: width, path });
  return [
    ...headings(tiers),
    {
      height: 10,
      each: 'rows',
      cells: [value('label', span.label), ...tiers.map(({ id }) => value(id, span.tier))],
    },
    {
      height: 10,
      cells: [
        { kind: 'label', span: span.label, text: '合计' },
        ...tiers.map(({ id }) => value(`totals.${id}`, span.tier)),
      ],
    },
  ];
}

/** The paper of the quota table with the columns that the table now has; title and the words above stay as they are. */
export function withQuotaColumns(layouts: readonly Layout[], { tiers }: QuotaTable): Layout[] {
  return layouts.map((layout) => {
    if (layout.id !== QUOTA_LAYOUT || tiers.length > COLUMNS / 2) return layout;
    const parts = layout.parts.map((part) =>
      part.kind === 'grid' && part.rows.some(({ each }) => each === 'rows')
        ? { ...part, rows: rowsOf(tiers) }
        : part,
    );
    return { ...layout, parts };
  });
}

/** Columns changed in a way that the paper shows. */
export function sameColumns(one: QuotaTable, other: QuotaTable): boolean {
  const shown = ({ tiers }: QuotaTable) => tiers.map((tier) => [tier.id, tier.label, isSubset(tiers, tier)]);
  return JSON.stringify(shown(one)) === JSON.stringify(shown(other));
}
