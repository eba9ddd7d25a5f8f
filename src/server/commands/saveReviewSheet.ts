import { saveReviewSheet as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { unknownItems } from '../../core/review/handIn.ts';
import { sheetPoints } from '../../core/review/sheetPoints.ts';
import { saveSheet } from '../store/reviewAssignments.ts';
import { defineCommand } from './command.ts';
import { loadAssignment } from './ownAssignment.ts';

/** Saved while it is filled in (rule 6). Another tab was faster: both are shown, nothing is overwritten. */
export const saveReviewSheet = defineCommand({
  contract,
  action: 'markReview',
  keyless: true,
  load: (tx, { assignment }, context) => loadAssignment(tx, context, assignment, true),
  decide: ({ round, assignment, standard }, { version, marks }) => {
    if (round.kind === 'ballot') return refuse('onlyVotes', {});
    if (assignment.handedInAt !== null) return refuse('reviewHandedIn', {});
    if (version !== assignment.version) {
      const theirs = { version: assignment.version, marks: assignment.marks, note: assignment.note };
      return refuse('reviewSheetChanged', theirs);
    }
    const unknown = unknownItems(standard, marks);
    if (unknown.length > 0) return refuse('unknownPath', { path: unknown[0]! });
    return allow({ version: version + 1, points: sheetPoints(standard, marks) });
  },
  save: async (tx, { version, points }, context, { assignment }, { marks, note }) => {
    await saveSheet(tx, context, {
      ...{ assignment: assignment.id, marks, note, points: null, version, handedIn: false },
    });
    return allow({ version, points });
  },
  // A saved mark is no act yet; handing in is.
  events: () => [],
});
