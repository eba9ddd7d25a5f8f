import { tickPlanItem as contract } from '../../contract/mentorship.ts';
import { onDay } from '../../core/mentorship/pairDecisions.ts';
import { writtenFor } from '../../core/mentorship/sideOf.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { planItemStands } from '../store/pairFacts.ts';
import { insertTick } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';

/** An item of the plan is done, says one side; it is done when both have said so (R11, R12). */
export const tickPlanItem = defineCommand({
  contract,
  action: 'followMentorship',
  load: async (tx, { pair, item }, context) => {
    const loaded = await loadPair(tx, context, pair);
    if (!loaded.ok) return loaded;
    return allow({ ...loaded.change, stands: await planItemStands(tx, context.actor.tenant, pair, item) });
  },
  decide: ({ pair, today, stands }, { side, on }, context) => {
    if (!stands) return refuse('notFound', { what: '项学习计划' });
    const open = onDay(pair, 'tick', on, today);
    return open.ok ? writtenFor(context.actor, pair, side) : open;
  },
  save: async (tx, written, context, { pair }, { item, on, note }) => {
    await insertTick(tx, context, { pair: pair.id, item, on, note, ...written });
    return allow({});
  },
  events: ({ side, enteredFor }, { pair }, { item }) => [
    pairEvent('tickPlanItem', pair, { item, side, enteredFor }),
  ],
});
