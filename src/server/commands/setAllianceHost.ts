import { setAllianceHost as contract } from '../../contract/alliances.ts';
import { setHost } from '../../core/alliance/allianceActs.ts';
import { allow } from '../../core/refusals.ts';
import { insertHost } from '../store/alliances.ts';
import { defineCommand } from './command.ts';
import { allianceEvent, loadAlliance } from './loadAlliance.ts';

/** 轮值: the host of a year; a change keeps who it was and why. */
export const setAllianceHost = defineCommand({
  contract,
  action: 'keepAlliance',
  load: (tx, { alliance }, context) => loadAlliance(tx, context, alliance),
  decide: ({ now }, input, context) => {
    const host = setHost(now, input);
    return host.ok ? allow({ id: context.newId(), ...host.change }) : host;
  },
  save: async (tx, { id }, context, _loaded, { alliance, year, studio, reason }) => {
    await insertHost(tx, context, { id, alliance, year, studio, reason: reason || null });
    return allow({ host: id });
  },
  events: ({ id, replaces }, _loaded, { alliance, year, studio }) => [
    allianceEvent('setAllianceHost', alliance, { host: id, year, studio, replaces }),
  ],
});
