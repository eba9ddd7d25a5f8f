import { untickPlanItem as contract } from '../../contract/mentorship.ts';
import { openTo } from '../../core/mentorship/pairDecisions.ts';
import { writtenFor } from '../../core/mentorship/sideOf.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { withdrawTick } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';

/** A side takes back that an item is done; that it said so is kept. */
export const untickPlanItem = defineCommand({
  contract,
  action: 'followMentorship',
  load: (tx, { pair }, context) => loadPair(tx, context, pair),
  decide: ({ pair }, { side }, context) => {
    const open = openTo(pair, 'tick');
    return open.ok ? writtenFor(context.actor, pair, side) : open;
  },
  save: async (tx, { side }, context, _loaded, { item }) =>
    (await withdrawTick(tx, context, { item, side })) ? allow({}) : refuse('notFound', { what: '项确认' }),
  events: ({ side, enteredFor }, { pair }, { item }) => [
    pairEvent('untickPlanItem', pair, { item, side, enteredFor }),
  ],
});
