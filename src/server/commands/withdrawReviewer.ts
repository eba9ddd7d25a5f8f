import { withdrawReviewer as contract } from '../../contract/reviews.ts';
import { allow } from '../../core/refusals.ts';
import { withdrawAssignments } from '../store/reviewAssignments.ts';
import { defineCommand } from './command.ts';
import { loadAssignment } from './ownAssignment.ts';
import { reviewEvent } from './reviewEvent.ts';

/** 撤回评审分配: with the reason; what was marked is kept and counts no more. */
export const withdrawReviewer = defineCommand({
  contract,
  action: 'keepReview',
  load: (tx, { assignment }, context) => loadAssignment(tx, context, assignment, false),
  decide: () => allow({}),
  save: async (tx, _change, context, { assignment }, { reason }) => {
    await withdrawAssignments(tx, context, [assignment.id], reason);
    return allow({});
  },
  events: (_change, { round, assignment: { id, application, reviewer } }) => [
    reviewEvent('withdrawReviewer', round, { assignment: id, application, reviewers: [reviewer] }),
  ],
});
