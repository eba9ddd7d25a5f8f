import { withdrawAllianceResult as contract } from '../../contract/alliances.ts';
import { openAlliance } from '../../core/alliance/allianceActs.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { withdrawResult } from '../store/alliances.ts';
import { defineCommand } from './command.ts';
import { allianceEvent, loadAlliance } from './loadAlliance.ts';

/** 撤回联盟成果, with the reason; the line stays in the database. */
export const withdrawAllianceResult = defineCommand({
  contract,
  action: 'keepAlliance',
  load: (tx, { alliance }, context) => loadAlliance(tx, context, alliance),
  decide: ({ now }) => openAlliance(now),
  save: async (tx, _change, context, _loaded, { reason, ...of }) =>
    (await withdrawResult(tx, context, of, reason)) ? allow({}) : refuse('notFound', { what: '项成果' }),
  events: (_change, _loaded, { alliance, result }) => [
    allianceEvent('withdrawAllianceResult', alliance, { result }),
  ],
});
