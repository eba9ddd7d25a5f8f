import { leaveAlliance as contract } from '../../contract/alliances.ts';
import { leaveAlliance as decide } from '../../core/alliance/allianceActs.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { endMembers } from '../store/alliances.ts';
import { defineCommand } from './command.ts';
import { allianceEvent, loadAlliance } from './loadAlliance.ts';

/** 退出联盟, with day and reason; the line stays. */
export const leaveAlliance = defineCommand({
  contract,
  action: 'keepAlliance',
  load: (tx, { alliance }, context) => loadAlliance(tx, context, alliance),
  decide: ({ now }, { member, to }, context) =>
    decide(now, member, to, today(context.receivedAt, context.timeZone)),
  save: async (tx, _change, context, _loaded, { alliance, member, to, reason }) => {
    await endMembers(tx, context.actor.tenant, { alliance, member }, { to, reason });
    return allow({});
  },
  events: (_change, _loaded, { alliance, member }) => [allianceEvent('leaveAlliance', alliance, { member })],
});
