import type { Tier } from '../programme/quotaTable.ts';

/**
 * Tiers in which a place moves along when one moves in `tier`: those that it adds up to (市级 → 总任务). A part that
 * is not added up (市级示范) moves alone, as the places of the row 其他 do (domain 3.2, consequence 2).
 */
export function movingTiers(tiers: readonly Tier[], tier: string): readonly string[] {
  const wider = tiers.find((other) => other.partsOf?.includes(tier));
  return wider ? [tier, ...movingTiers(tiers, wider.id)] : [tier];
}
