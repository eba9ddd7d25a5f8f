import { counterLine as contract } from '../../contract/subsidies.ts';
import { allow } from '../../core/refusals.ts';
import { counterLine as decide } from '../../core/subsidy/counterLine.ts';
import { insertLine } from '../store/subsidyLines.ts';
import { defineCommand } from './command.ts';
import { lineEvent, loadMoneyOfLine } from './moneyOf.ts';

/** 冲销: a line of the ledger is never changed; a counter-entry with the reason undoes it (F28). */
export const counterLine = defineCommand({
  contract,
  action: 'counterSubsidy',
  load: (tx, { line }, context) => loadMoneyOfLine(tx, context, line),
  decide: ({ lines }, { line }, context) => {
    const decided = decide(lines, line);
    return decided.ok ? allow({ id: context.newId(), counter: decided.change }) : decided;
  },
  save: async (tx, { id, counter }, context, { entitled, today: on }, { reason }) => {
    const { kind, amount, grantKey, period, counters, ofLine } = counter;
    const line = { id, kind, amount, on, grantKey, period, counters, ofLine, reason };
    await insertLine(tx, context, entitled.facts, line);
    return allow({ line: id });
  },
  events: ({ id: line, counter }, { entitled }) => [
    lineEvent('counterLine', entitled, { line, counters: counter.counters, amount: counter.amount }),
  ],
});
