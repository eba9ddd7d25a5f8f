import { reviewRound as contract } from '../../contract/reviews.ts';
import { possibleActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { timeOf } from '../../core/review/appearance.ts';
import { trackResult } from '../../core/review/trackResult.ts';
import { loadPool, type ReviewPool } from '../commands/reviewPool.ts';
import { isCounted } from '../reviewStand.ts';
import type { AssignmentRow } from '../store/reviewAssignments.ts';
import { defineQuery } from './query.ts';
import { roundAnswer } from './roundAnswer.ts';

/** One round for the officer: who looks at what, how far they are, who should keep away, and counts of votes. */
export const reviewRound = defineQuery({
  contract,
  action: 'seeReview',
  answer: async (tx, input, context) => {
    const loaded = await loadPool(tx, context, input.round, false);
    if (!loaded.ok) return loaded;
    const { round, campaign, reviewers, assigned } = loaded.change;
    const open = round.closed_at === null && !campaign.closed;
    return allow({
      round: roundAnswer(round, campaign.programme),
      applications: applications(loaded.change),
      reviewers: reviewers.map(({ user, name, from }) => {
        const own = assigned.filter(({ reviewer }) => reviewer === user);
        const handedIn = own.filter(({ handedInAt }) => handedInAt !== null).length;
        return { user, name, from, assigned: own.length, handedIn };
      }),
      today: today(context.receivedAt, context.timeZone),
      allowed: open ? possibleActions(context.actor).filter((action) => action === 'keepReview') : [],
    });
  },
});

const assignment = ({ id, reviewer, name, handedInAt, points, overrideReason, returned }: AssignmentRow) => ({
  ...{ assignment: id, reviewer, name, points, overrideReason, returned },
  handedInAt: handedInAt?.toISOString() ?? null,
});

function applications({ round, candidates, reviewers, conflicts, assigned }: ReviewPool) {
  const counted = round.kind === 'ballot' && isCounted(round, assigned);
  const names = new Map(reviewers.map(({ user, name }) => [user, name]));
  return candidates
    .map(({ application, fileNumber, studioName, unitName, bodyName }) => {
      const own = assigned.filter((one) => one.application === application);
      const position = own.find((one) => one.position !== null)?.position ?? null;
      const votes = own.flatMap(({ vote }) => (vote ? [vote] : []));
      const [result] = trackResult(undefined, [{ application, sheets: [], votes }]);
      return {
        ...{ application, fileNumber, studioName, unitName, bodyName, position },
        time: position === null ? null : (timeOf(round.starts_at, round.minutes_each, position - 1) ?? null),
        assignments: own.map(assignment),
        conflicts: conflicts
          .filter((one) => one.application === application)
          .map(({ reviewer, kind }) => ({ reviewer, kind, name: names.get(reviewer) ?? '' })),
        votes: counted ? (result?.votes ?? null) : null,
      };
    })
    .sort((left, right) => (left.position ?? Infinity) - (right.position ?? Infinity));
}
