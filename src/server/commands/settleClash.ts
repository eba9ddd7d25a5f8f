import { settleClash as contract } from '../../contract/consistency.ts';
import { can } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { settleClash as decide } from '../../core/watch/clashes.ts';
import { lockClash, saveSettlement } from '../store/clashes.ts';
import { defineCommand } from './command.ts';

/** 这是两件事, or 已更正 (F49): by the city, or a body that one of the places is of. */
export const settleClash = defineCommand({
  contract,
  action: 'superviseStudio',
  load: async (tx, input, context) => {
    const clash = await lockClash(tx, context.actor.tenant, input.clash);
    const own = clash?.bodies.find((body) => can(context.actor, 'superviseStudio', { body }).allowed);
    if (!clash || own === undefined) return refuse('notFound', { what: '条核对提示' });
    return allow({ subject: { body: own }, clash });
  },
  decide: ({ clash }) => decide(clash),
  save: async (tx, _change, context, { clash }, input) => {
    await saveSettlement(tx, context, clash.id, input);
    return allow({});
  },
  events: (_change, { clash }, { as }) => [
    { ...{ action: 'settleClash', subjectKind: 'clash', subject: clash.id, detail: { as } } },
  ],
});
