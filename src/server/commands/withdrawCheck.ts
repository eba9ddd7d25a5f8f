import { withdrawCheck as contract } from '../../contract/mentorship.ts';
import { writesForPairs } from '../../core/access/pairSight.ts';
import { checkDueOn, openTo } from '../../core/mentorship/pairDecisions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { checkWriter, lastCheckOf } from '../store/pairFacts.ts';
import { changePair, withdrawStoredCheck } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';

/** A check that was written by mistake is taken back with the reason; it is kept and counts no more. Own ones, or by the keepers. */
export const withdrawCheck = defineCommand({
  contract,
  action: 'followMentorship',
  load: async (tx, { pair, check }, context) => {
    const loaded = await loadPair(tx, context, pair);
    if (!loaded.ok) return loaded;
    return allow({ ...loaded.change, writer: await checkWriter(tx, context.actor.tenant, pair, check) });
  },
  decide: ({ pair, subject, writer }, _input, { actor }) => {
    const open = openTo(pair, 'check');
    if (!open.ok) return open;
    if (writer === undefined) return refuse('notFound', { what: '条检查记录' });
    const may = writer === actor.user || writesForPairs(actor, subject);
    return may ? allow({}) : refuse('notAllowed', { reason: 'bounds' });
  },
  save: async (tx, _change, context, { pair, rules }, { check, reason }) => {
    await withdrawStoredCheck(tx, context, check, reason);
    const last = await lastCheckOf(tx, context.actor.tenant, pair.id);
    const due = checkDueOn(rules, { ...pair, lastCheckOn: last });
    await changePair(tx, context, pair, { last_check_on: last, check_due_on: due });
    return allow({});
  },
  events: (_change, { pair }, { check }) => [pairEvent('withdrawCheck', pair, { check })],
});
