import { allow, type Decision, refuse } from '../refusals.ts';

/** A candidate of a body in one track, while it can still be ranked. */
export interface RankedCandidate {
  readonly id: string;
  readonly fileNumber: string;
}

/**
 * Candidates in the body's order (F18, R26): those it has ranked first, as it ranked them; the others behind, by file
 * number. What ended since the ranking falls out by itself.
 */
export function inRank<C extends RankedCandidate>(candidates: readonly C[], ranking: readonly string[]): C[] {
  const place = new Map(ranking.map((id, at) => [id, at]));
  const at = ({ id }: C) => place.get(id) ?? ranking.length;
  return [...candidates].sort(
    (left, right) => at(left) - at(right) || (left.fileNumber < right.fileNumber ? -1 : 1),
  );
}

/** 排序: every candidate once, nobody else's; what was not seen by the one who ranked stays behind in its old order. */
export function rankCandidates(
  candidates: readonly RankedCandidate[],
  order: readonly string[],
): Decision<readonly string[]> {
  const known = new Set(candidates.map(({ id }) => id));
  if (new Set(order).size !== order.length || order.some((id) => !known.has(id)))
    return refuse('notFound', { what: '份申报' });
  return allow(order);
}

/** How many of a track's candidates the places reach: as many as its scarcest tier has left, those that hold one counted in. */
export function placesFor(
  takes: readonly string[],
  tiers: Readonly<Record<string, { readonly places: number | null; readonly cap: boolean }>>,
): number | null {
  const limits = takes.flatMap((tier) => {
    const cell = tiers[tier];
    if (!cell) return [0];
    return cell.cap && cell.places !== null ? [cell.places] : [];
  });
  return limits.length === 0 ? null : Math.min(...limits);
}
