import { allow, type Decision } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { type AssignmentRow, assignmentsOf } from '../store/reviewAssignments.ts';
import {
  type Conflict,
  conflictsAmong,
  declaredIn,
  loadRound,
  type OpenRound,
  type ReviewCandidate,
  type Reviewer,
  reviewCandidates,
  reviewersOf,
} from '../store/reviews.ts';

/** What assigning needs to know of a round. */
export interface ReviewPool extends OpenRound {
  readonly candidates: readonly ReviewCandidate[];
  readonly reviewers: readonly Reviewer[];
  readonly conflicts: readonly Conflict[];
  readonly assigned: readonly AssignmentRow[];
}

/** The locked, open round with its candidates, the people, their conflicts and what is assigned. */
export async function loadPool(
  tx: Tx,
  context: Context,
  id: string,
  lock = true,
): Promise<Decision<ReviewPool>> {
  const { tenant } = context.actor;
  const loaded = await loadRound(tx, context, id, lock);
  if (!loaded.ok) return loaded;
  const { round, campaign } = loaded.change;
  const of = { campaign: round.campaign, track: round.track, programme: campaign.programme };
  const candidates = await reviewCandidates(tx, tenant, of);
  const reviewers = await reviewersOf(tx, context);
  const declared = await declaredIn(tx, tenant, round.campaign);
  const conflicts = conflictsAmong(candidates, reviewers, declared);
  const assigned = await assignmentsOf(tx, tenant, [round.id]);
  return allow({ ...loaded.change, candidates, reviewers, conflicts, assigned });
}

/** The place of an application in the order of appearance, where it has one. */
export function placeOf(assigned: readonly AssignmentRow[], application: string): number | null {
  return assigned.find((one) => one.application === application)?.position ?? null;
}
