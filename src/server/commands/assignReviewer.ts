import { assignReviewer as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { assignOne } from '../../core/review/assignOne.ts';
import { insertAssignments } from '../store/reviewAssignments.ts';
import { defineCommand } from './command.ts';
import { reviewEvent } from './reviewEvent.ts';
import { loadPool, placeOf } from './reviewPool.ts';

/** 指定评审专家: one more by hand; a conflict is overridden only with a reason in the log and on the decision sheet. */
export const assignReviewer = defineCommand({
  contract,
  action: 'keepReview',
  load: async (tx, { round, application, reviewer }, context) => {
    const pool = await loadPool(tx, context, round);
    if (!pool.ok) return pool;
    const { candidates, reviewers } = pool.change;
    const who = reviewers.find(({ user }) => user === reviewer);
    if (!who) return refuse('notFound', { what: '位评审专家' });
    if (!candidates.some((one) => one.application === application))
      return refuse('notFound', { what: '份申报' });
    return allow({ subject: {}, who, ...pool.change });
  },
  decide: ({ round, conflicts, assigned, who }, { application, reviewer, overrideReason }, context) => {
    const same = (one: { application: string; reviewer: string }) =>
      one.application === application && one.reviewer === reviewer;
    const conflict = conflicts.find(same)?.kind ?? null;
    const made = assignOne({ name: who.name, assigned: assigned.some(same), conflict }, overrideReason);
    if (!made.ok) return made;
    return allow({
      ...{ id: context.newId(), round: round.id, application, reviewer },
      ...{ position: placeOf(assigned, application), override_reason: made.change.override },
    });
  },
  save: async (tx, made, context) => {
    await insertAssignments(tx, context, [made]);
    return allow({ assignment: made.id });
  },
  events: ({ id, application, reviewer, override_reason }, { round }) => [
    reviewEvent('assignReviewer', round, {
      ...{ assignment: id, application, reviewers: [reviewer] },
      overridden: override_reason !== null,
    }),
  ],
});
