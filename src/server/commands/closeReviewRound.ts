import { closeReviewRound as contract } from '../../contract/reviews.ts';
import { allow } from '../../core/refusals.ts';
import { closeRound, loadRound } from '../store/reviews.ts';
import { defineCommand } from './command.ts';
import { reviewEvent } from './reviewEvent.ts';

/** 结束一轮评审: what was handed in counts, nothing more comes, and the files close for the experts. */
export const closeReviewRound = defineCommand({
  contract,
  action: 'keepReview',
  load: async (tx, input, context) => {
    const loaded = await loadRound(tx, context, input.round, true);
    return loaded.ok ? allow({ subject: {}, ...loaded.change }) : loaded;
  },
  decide: () => allow({}),
  save: async (tx, _change, context, { round }) => {
    await closeRound(tx, context, round.id);
    return allow({});
  },
  events: (_change, { round }) => [reviewEvent('closeReviewRound', round)],
});
