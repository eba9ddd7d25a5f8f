import { extendPair as contract } from '../../contract/mentorship.ts';
import { checkDueOn, extendPair as decide, onDay } from '../../core/mentorship/pairDecisions.ts';
import { allow } from '../../core/refusals.ts';
import { changePair, insertPairAct, supersedeEvaluation } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { forPair } from './forPair.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';

/** 延期 (domain 2.10): once, by what the programme gives. An evaluation that said "not yet" is superseded. */
export const extendPair = defineCommand({
  contract,
  action: 'judgeMentorship',
  load: (tx, { pair }, context) => loadPair(tx, context, pair),
  decide: ({ pair, rules, today }, { on }, context) => {
    const day = onDay(pair, 'extend', on, today);
    if (!day.ok) return day;
    const extended = decide(rules, pair);
    return extended.ok ? allow({ act: context.newId(), ...extended.change }) : extended;
  },
  save: async (tx, { act, endsOn, state }, context, { pair, rules }, { on, reason }) => {
    if (pair.state === 'completed') await supersedeEvaluation(tx, context, pair.id);
    const facts = { from: pair.endsOn, to: endsOn };
    const enteredFor = forPair(context, pair);
    await insertPairAct(tx, context, {
      id: act,
      pair: pair.id,
      kind: 'extended',
      on,
      reason,
      facts,
      enteredFor,
    });
    await changePair(tx, context, pair, {
      ...{ state, ends_on: endsOn, extended_on: on, ended_on: null, result: null },
      check_due_on: checkDueOn(rules, { ...pair, endsOn }),
    });
    return allow({ endsOn });
  },
  events: ({ act, endsOn }, { pair }) => [pairEvent('extendPair', pair, { act, endsOn })],
});
