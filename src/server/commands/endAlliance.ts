import { endAlliance as contract } from '../../contract/alliances.ts';
import { openAlliance } from '../../core/alliance/allianceActs.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { endMembers, saveEnd } from '../store/alliances.ts';
import { defineCommand } from './command.ts';
import { allianceEvent, loadAlliance } from './loadAlliance.ts';

/** 终止联盟: all memberships end with it; everything stays to be read. */
export const endAlliance = defineCommand({
  contract,
  action: 'keepAlliance',
  load: (tx, { alliance }, context) => loadAlliance(tx, context, alliance),
  decide: ({ now }, { on }, context) => {
    if (on > today(context.receivedAt, context.timeZone)) return refuse('allianceDayFuture', { date: on });
    if (on < now.foundedOn) return refuse('allianceDayEarly', { date: on, before: now.foundedOn });
    return openAlliance(now);
  },
  save: async (tx, _change, context, _loaded, { alliance, on, reason }) => {
    const { tenant } = context.actor;
    await endMembers(tx, tenant, { alliance }, { to: on, reason });
    await saveEnd(tx, tenant, alliance, { on, reason });
    return allow({});
  },
  events: (_change, _loaded, { alliance }) => [allianceEvent('endAlliance', alliance)],
});
