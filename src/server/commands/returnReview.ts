import { returnReview as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { keepReturn } from '../store/reviewAssignments.ts';
import { defineCommand } from './command.ts';
import { loadAssignment } from './ownAssignment.ts';
import { reviewEvent } from './reviewEvent.ts';

/** 退回评分: to the expert, with the reason; what was handed in is kept. A vote never goes back: nobody may read it. */
export const returnReview = defineCommand({
  contract,
  action: 'keepReview',
  load: (tx, { assignment }, context) => loadAssignment(tx, context, assignment, false),
  decide: ({ round, assignment }) => {
    if (round.kind === 'ballot') return refuse('onlyVotes', {});
    return assignment.handedInAt === null ? refuse('reviewNotHandedIn', {}) : allow({});
  },
  save: async (tx, _change, context, { assignment }, { reason }) => {
    await keepReturn(tx, context, assignment, reason);
    return allow({});
  },
  events: (_change, { round, assignment: { id, application, reviewer } }) => [
    reviewEvent('returnReview', round, { assignment: id, application, reviewers: [reviewer] }),
  ],
});
