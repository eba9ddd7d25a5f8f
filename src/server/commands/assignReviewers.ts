import { assignReviewers as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { assignByLoad } from '../../core/review/assignByLoad.ts';
import { insertAssignments } from '../store/reviewAssignments.ts';
import { defineCommand } from './command.ts';
import { reviewEvent } from './reviewEvent.ts';
import { loadPool, placeOf } from './reviewPool.ts';

/** 按工作量分配 (F24): what is assigned stays; what is missing is filled up evenly, without conflicts. */
export const assignReviewers = defineCommand({
  contract,
  action: 'keepReview',
  load: async (tx, input, context) => {
    const pool = await loadPool(tx, context, input.round);
    return pool.ok ? allow({ subject: {}, ...pool.change }) : pool;
  },
  decide: ({ round, candidates, reviewers, conflicts, assigned }, input, context) => {
    if (candidates.length === 0) return refuse('nothingToReview', {});
    const known = new Set(reviewers.map(({ user }) => user));
    if (!input.reviewers.every((user) => known.has(user))) return refuse('notFound', { what: '位评审专家' });
    const { made, short } = assignByLoad({
      applications: candidates.map(({ application }) => application),
      reviewers: input.reviewers,
      perApplication: round.per_application,
      conflicts,
      assigned,
    });
    const names = candidates.filter(({ application }) => short.includes(application));
    if (names.length > 0)
      return refuse('tooFewReviewers', {
        need: round.per_application,
        names: names.map(({ studioName }) => studioName),
      });
    if (made.length === 0) return refuse('nothingToAssign', {});
    return allow(
      made.map((pair) => ({
        ...{ id: context.newId(), round: round.id, ...pair },
        ...{ position: placeOf(assigned, pair.application), override_reason: null },
      })),
    );
  },
  save: async (tx, made, context) => {
    await insertAssignments(tx, context, made);
    return allow({ made: made.length });
  },
  events: (made, { round }) => [
    reviewEvent('assignReviewers', round, {
      count: made.length,
      reviewers: [...new Set(made.map(({ reviewer }) => reviewer))],
    }),
  ],
});
