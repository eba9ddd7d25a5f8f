import type { Tier } from '../programme/quotaTable.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { movingTiers } from './movingTiers.ts';

/** A row of the table as it stands: places and places used by tier; a blank cell is absent. */
export interface LiveRow {
  readonly id: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, LiveCell>>;
}
export interface LiveCell {
  readonly places: number | null;
  readonly used: number;
  /** False where the tier is only a target: its used places do not hold it back. */
  readonly cap: boolean;
}

export interface Move {
  readonly from: LiveRow;
  /** Absent: the places are given up and nobody receives them. */
  readonly to: LiveRow | undefined;
  readonly tier: string;
  readonly count: number;
}
export interface PlacesMoved {
  readonly from: string;
  readonly to: string | null;
  readonly tiers: readonly string[];
  readonly count: number;
}

function freePlaces(cell: LiveCell | undefined): number {
  if (!cell || cell.places === null) return 0;
  return cell.cap ? cell.places - cell.used : cell.places;
}

/**
 * Places move from one row to another: reserve grants, transfers, given-up places. Only free places move, and a blank
 * or open cell has none to give.
 */
export function movePlaces(tiers: readonly Tier[], move: Move): Decision<PlacesMoved> {
  const named = tiers.find(({ id }) => id === move.tier);
  if (!named) return refuse('notFound', { what: '类名额' });
  if (move.from.id === move.to?.id) return refuse('sameQuotaRow', { row: move.from.label });
  const moving = movingTiers(tiers, move.tier);
  for (const tier of moving) {
    if (freePlaces(move.from.cells[tier]) < move.count) {
      const label = tiers.find(({ id }) => id === tier)?.label ?? tier;
      return refuse('noReserveLeft', { row: move.from.label, tier: label });
    }
  }
  return allow({ from: move.from.id, to: move.to?.id ?? null, tiers: moving, count: move.count });
}
