import { handInReview as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { handIn } from '../../core/review/handIn.ts';
import { sheetPoints } from '../../core/review/sheetPoints.ts';
import { saveSheet } from '../store/reviewAssignments.ts';
import { defineCommand } from './command.ts';
import { loadAssignment } from './ownAssignment.ts';
import { reviewEvent } from './reviewEvent.ts';

/** 提交评分 (F24): complete, and from then on frozen until the officer returns it. */
export const handInReview = defineCommand({
  contract,
  action: 'markReview',
  load: (tx, { assignment }, context) => loadAssignment(tx, context, assignment, true),
  decide: ({ round, assignment, standard }, { version }) => {
    if (round.kind === 'ballot') return refuse('onlyVotes', {});
    const { marks } = assignment;
    const facts = { version: assignment.version, handedIn: assignment.handedInAt !== null, marks };
    const handed = handIn(facts, standard, { version });
    return handed.ok ? allow({ points: sheetPoints(standard, marks) }) : handed;
  },
  save: async (tx, { points }, context, { assignment: { id, marks, note, version } }) => {
    const sheet = { assignment: id, marks, note, points, version: version + 1, handedIn: true };
    await saveSheet(tx, context, sheet);
    return allow({ points });
  },
  events: (_change, { round, assignment: { id, application } }) => [
    reviewEvent('handInReview', round, { assignment: id, application }),
  ],
});
