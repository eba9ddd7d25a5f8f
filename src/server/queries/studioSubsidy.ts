import { studioSubsidy as contract } from '../../contract/subsidies.ts';
import { allowedActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { entitledOf, ledgerFacts } from '../store/ledgerFacts.ts';
import { studioMoney } from '../store/studioMoney.ts';
import { subsidyLines } from '../store/subsidyLines.ts';
import { applicationSubject } from './applicationSubject.ts';
import { defineQuery } from './query.ts';

/** What one studio was given and has spent; null while nothing is due to it. */
export const studioSubsidy = defineQuery({
  contract,
  action: 'seeSubsidies',
  subject: applicationSubject,
  answer: async (tx, { application }, context) => {
    const { tenant } = context.actor;
    const day = today(context.receivedAt, context.timeZone);
    const [facts] = await ledgerFacts(tx, tenant, { applications: [application], day });
    if (!facts) return allow({ today: day, money: null, allowed: [] });
    const entitled = await entitledOf(tx, tenant, facts);
    const lines = await subsidyLines(tx, tenant, { application });
    const nothing = lines.length === 0 && entitled.due.money.length === 0;
    const { body, unit, studio } = facts;
    return allow({
      today: day,
      money: nothing ? null : studioMoney(entitled, lines),
      allowed: allowedActions(context.actor, { body, unit, studio }).filter((one) => one === 'reportUse'),
    });
  },
});
