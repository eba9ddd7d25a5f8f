import { remindReviewers as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { assignmentsOf } from '../store/reviewAssignments.ts';
import { loadRound } from '../store/reviews.ts';
import { defineCommand } from './command.ts';
import { reviewEvent } from './reviewEvent.ts';

/** 提醒: those whose sheets are still out; the outbox tells them (tellOfActs). */
export const remindReviewers = defineCommand({
  contract,
  action: 'keepReview',
  load: async (tx, input, context) => {
    const loaded = await loadRound(tx, context, input.round, true);
    if (!loaded.ok) return loaded;
    const assigned = await assignmentsOf(tx, context.actor.tenant, [input.round]);
    const open = assigned.filter(({ handedInAt }) => handedInAt === null);
    const reviewers = [...new Set(open.map(({ reviewer }) => reviewer))];
    return allow({ subject: {}, round: loaded.change.round, reviewers });
  },
  decide: ({ reviewers }) => (reviewers.length === 0 ? refuse('nobodyToRemind', {}) : allow({})),
  save: async (_tx, _change, _context, { reviewers }) => allow({ told: reviewers.length }),
  events: (_change, { round, reviewers }) => [reviewEvent('remindReviewers', round, { reviewers })],
});
