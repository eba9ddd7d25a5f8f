import { checkIn as contract } from '../../contract/mentorship.ts';
import { checkDueOn, onDay } from '../../core/mentorship/pairDecisions.ts';
import { writtenFor } from '../../core/mentorship/sideOf.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { heardOf } from '../store/pairFacts.ts';
import { changePair, insertCheck, insertPairFiles, isSameCheck } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { filesAreOwn, loadPair, pairEvent } from './pairLoaded.ts';

/** 签到检查 (R12): one side writes what was taught and learnt, with photo or paper. It is a sign of life of the studio. */
export const checkIn = defineCommand({
  contract,
  action: 'followMentorship',
  load: async (tx, { pair, uploads }, context) => {
    const loaded = await loadPair(tx, context, pair);
    return loaded.ok ? allow({ ...loaded.change, own: await filesAreOwn(tx, context, uploads) }) : loaded;
  },
  decide: ({ pair, today, own }, { side, on, check }, context) => {
    const open = onDay(pair, 'check', on, today);
    if (!open.ok) return open;
    const written = writtenFor(context.actor, pair, side);
    if (!written.ok) return written;
    return own ? allow({ id: check ?? context.newId(), ...written.change }) : refuse('uploadUnknown', {});
  },
  save: async (tx, { id, ...written }, context, { pair, rules }, { on, text, uploads }) => {
    const check = { id, pair: pair.id, on, text };
    if (!(await insertCheck(tx, context, { ...check, ...written })))
      return (await isSameCheck(tx, context, check))
        ? allow({ check: id })
        : refuse('idempotencyKeyReused', {});
    await insertPairFiles(tx, context, { pair: pair.id, about: 'check', of: id }, uploads);
    const last = pair.lastCheckOn !== null && pair.lastCheckOn > on ? pair.lastCheckOn : on;
    const due = checkDueOn(rules, { ...pair, lastCheckOn: last });
    await changePair(tx, context, pair, { last_check_on: last, check_due_on: due });
    await heardOf(tx, context.actor.tenant, pair.studio, on);
    return allow({ check: id });
  },
  events: ({ id, side, enteredFor }, { pair }) => [
    pairEvent('checkIn', pair, { check: id, side, enteredFor }),
  ],
});
