import { allow, type Decision, refuse } from '../refusals.ts';

/** What one unit is to have, by tier; a tier left out is none. */
export interface UnitShare {
  readonly unit: string;
  readonly places: Readonly<Record<string, number>>;
}

/** A body's row as it stands, for parting it: `others` is what bodies that share the row gave their units. */
export interface RowToPart {
  readonly tiers: readonly {
    readonly id: string;
    readonly label: string;
    readonly places: number | null;
    /** False where the tier is only a target. */
    readonly cap: boolean;
    readonly others: number;
  }[];
}

/**
 * 分解名额 (F6): the units' shares together are at most what the row has in each tier; a floor has no upper end, a target
 * may be passed. Blank is not 0: in a tier that the row does not have nothing is given.
 */
export function allocateToUnits(
  row: RowToPart,
  shares: readonly UnitShare[],
): Decision<readonly UnitShare[]> {
  const asked = new Map<string, number>();
  for (const { places } of shares)
    for (const [tier, count] of Object.entries(places)) asked.set(tier, (asked.get(tier) ?? 0) + count);
  for (const [tier, count] of asked) {
    if (count === 0) continue;
    const cell = row.tiers.find(({ id }) => id === tier);
    if (!cell) return refuse('notFound', { what: '类名额' });
    const { label, places, cap, others } = cell;
    if (cap && places !== null && count + others > places)
      return refuse('unitsOverQuota', { tier: label, places: places - others, asked: count });
  }
  return allow(
    shares
      .map(({ unit, places }) => ({
        unit,
        places: Object.fromEntries(Object.entries(places).filter(([, count]) => count > 0)),
      }))
      .filter(({ places }) => Object.keys(places).length > 0),
  );
}

/** The body's own day for its units lies before the day that binds the body, and not behind today. */
export function unitDue(
  due: string | null,
  bodyDue: string | undefined,
  today: string,
): Decision<string | null> {
  if (due === null) return allow(null);
  if (bodyDue !== undefined && due >= bodyDue) return refuse('unitDueNotEarlier', { due: bodyDue });
  if (due < today) return refuse('unitDuePast', { due });
  return allow(due);
}
