import { today } from '../../core/campaign/today.ts';
import type { LiveRow, Move, PlacesMoved } from '../../core/quota/movePlaces.ts';
import { movePlaces } from '../../core/quota/movePlaces.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import type { CampaignWithProgramme } from '../store/campaigns.ts';
import { lockCells, type QuotaRowLive, quotaRows, savePlacesMoved } from '../store/quotaRows.ts';

/** Locks the cells of the rows that `choose` names and reads them as they stand then. */
export async function lockRows(
  tx: Tx,
  context: Context,
  campaign: string,
  choose: (row: QuotaRowLive) => boolean,
): Promise<QuotaRowLive[]> {
  const { tenant } = context.actor;
  const chosen = (await quotaRows(tx, tenant, campaign)).filter(choose).map(({ id }) => id);
  await lockCells(tx, tenant, chosen);
  return (await quotaRows(tx, tenant, campaign)).filter(({ id }) => chosen.includes(id));
}

/** The first reserve row that can give the places, or the last refusal. */
export function moveFromReserve(
  campaign: CampaignWithProgramme,
  reserves: readonly LiveRow[],
  move: Omit<Move, 'from'>,
): Decision<PlacesMoved> | undefined {
  let answer: Decision<PlacesMoved> | undefined;
  for (const from of reserves) {
    answer = movePlaces(campaign.programme.quota.tiers, { ...move, from });
    if (answer.ok) return answer;
  }
  return answer;
}

export interface KeptMove {
  readonly moved: PlacesMoved;
  readonly kind: 'reserve' | 'transfer' | 'giveUp';
  readonly reason: string;
  readonly agreed?: { readonly on: string; readonly with: string } | undefined;
}

/** What was agreed by telephone lies in the past. */
export function agreedInTime(agreed: KeptMove['agreed'], context: Context): Decision<true> {
  const late = agreed !== undefined && agreed.on > today(context.receivedAt, context.timeZone);
  return late ? refuse('agreedInFuture', { date: agreed.on }) : allow(true);
}

/** Writes the move with its reason (date and caller). */
export async function keepMove(
  tx: Tx,
  context: Context,
  campaign: CampaignWithProgramme,
  { moved, kind, reason, agreed }: KeptMove,
): Promise<Decision<Record<never, never>>> {
  const caps = new Map(campaign.programme.quota.tiers.map((tier) => [tier.id, tier.binds !== 'target']));
  await savePlacesMoved(tx, context, { ...moved, campaign: campaign.id, kind, caps, reason, agreed });
  return allow({});
}
