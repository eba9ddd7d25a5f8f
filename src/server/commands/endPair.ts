import { endPair as contract } from '../../contract/mentorship.ts';
import { openTo } from '../../core/mentorship/pairDecisions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { changePair, insertPairAct } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { forPair } from './forPair.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';

/** 提前结束 with the reason: the apprentice moved, the studio was dissolved. Its file stays. */
export const endPair = defineCommand({
  contract,
  action: 'judgeMentorship',
  load: (tx, { pair }, context) => loadPair(tx, context, pair),
  decide: ({ pair, today }, { on }, context) => {
    const open = openTo(pair, 'end');
    if (!open.ok) return open;
    return on > today ? refuse('actInFuture', { date: on }) : allow({ act: context.newId() });
  },
  save: async (tx, { act }, context, { pair }, { on, reason }) => {
    const enteredFor = forPair(context, pair);
    await insertPairAct(tx, context, {
      id: act,
      pair: pair.id,
      kind: 'ended',
      on,
      reason,
      facts: {},
      enteredFor,
    });
    await changePair(tx, context, pair, { state: 'ended', ended_on: on, check_due_on: null });
    return allow({});
  },
  events: ({ act }, { pair }) => [pairEvent('endPair', pair, { act })],
});
