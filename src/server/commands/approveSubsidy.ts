import { approveSubsidy as contract } from '../../contract/subsidies.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { approveSubsidy as decide } from '../../core/subsidy/approveSubsidy.ts';
import { namesApplication } from '../store/ledgerFacts.ts';
import { insertLine } from '../store/subsidyLines.ts';
import { defineCommand } from './command.ts';
import { lineEvent, loadMoney } from './moneyOf.ts';

/** 审批补助: what the programme promises, once for each period; an open amount with the paper that decided it (R33, S7, S8). */
export const approveSubsidy = defineCommand({
  contract,
  action: 'approveSubsidy',
  load: async (tx, { application, resolution }, context) => {
    const money = await loadMoney(tx, context, application);
    if (!money.ok) return money;
    const named =
      resolution === undefined || (await namesApplication(tx, context.actor.tenant, resolution, application));
    return allow({ ...money.change, named });
  },
  decide: ({ entitled, lines, today, named }, input, context) => {
    const { studioName } = entitled.facts;
    if (!named) return refuse('resolutionNotOfThis', { name: studioName });
    const { grant, amount, period, on, resolution = null, basis } = input;
    const facts = { studioName, money: entitled.due.money, lines, year: entitled.programme.year, today };
    const decided = decide(facts, { grant, amount, period, on, resolution, basis });
    return decided.ok ? allow({ id: context.newId(), ...decided.change }) : decided;
  },
  save: async (tx, { id, amount }, context, { entitled }, input) => {
    const { grant: grantKey, period, on, resolution = null, basis: reason } = input;
    const line = { id, kind: 'approval', amount, on, grantKey, period, resolution, reason } as const;
    await insertLine(tx, context, entitled.facts, line);
    return allow({ line: id });
  },
  events: ({ id: line, amount }, { entitled }, { grant, period }) => [
    lineEvent('approveSubsidy', entitled, { line, amount, grant, period }),
  ],
});
