import { setAppearance as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { drawOrder } from '../../core/review/appearance.ts';
import { textDigest } from '../digests.ts';
import { assignmentsOf, setPositions } from '../store/reviewAssignments.ts';
import { loadRound } from '../store/reviews.ts';
import { defineCommand } from './command.ts';
import { reviewEvent } from './reviewEvent.ts';

/** 排定出场顺序 (F24): drawn, so that nobody chooses, or as the officer says. */
export const setAppearance = defineCommand({
  contract,
  action: 'keepReview',
  load: async (tx, input, context) => {
    const loaded = await loadRound(tx, context, input.round, true);
    if (!loaded.ok) return loaded;
    const assigned = await assignmentsOf(tx, context.actor.tenant, [input.round]);
    const applications = [...new Set(assigned.map(({ application }) => application))];
    return allow({ subject: {}, round: loaded.change.round, applications });
  },
  decide: ({ round, applications }, { order }) => {
    if (applications.length === 0) return refuse('nothingToReview', {});
    if (order === undefined)
      return allow({ order: drawOrder(round.id, applications, textDigest), drawn: true });
    const same = new Set(order).size === order.length && order.length === applications.length;
    if (!same || !applications.every((id) => order.includes(id))) return refuse('orderIncomplete', {});
    return allow({ order, drawn: false });
  },
  save: async (tx, { order }, context, { round }) => {
    await setPositions(tx, context.actor.tenant, round.id, order);
    return allow({ order: [...order] });
  },
  events: ({ order, drawn }, { round }) => [reviewEvent('setAppearance', round, { order, drawn })],
});
