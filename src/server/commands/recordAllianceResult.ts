import { recordAllianceResult as contract } from '../../contract/alliances.ts';
import { recordResult } from '../../core/alliance/allianceActs.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { insertResult } from '../store/alliances.ts';
import { defineCommand } from './command.ts';
import { allianceEvent, loadAlliance } from './loadAlliance.ts';
import { ownUploads } from './moneyOf.ts';

/** 联盟成果: title, day, the studios that took part, proof (F38). */
export const recordAllianceResult = defineCommand({
  contract,
  action: 'keepAlliance',
  load: async (tx, { alliance, uploads }, context) => {
    const found = await loadAlliance(tx, context, alliance);
    return found.ok ? allow({ ...found.change, own: await ownUploads(tx, context, uploads) }) : found;
  },
  decide: ({ now, own }, input, context) => {
    const result = recordResult(now, input, today(context.receivedAt, context.timeZone));
    if (!result.ok) return result;
    return own ? allow({ id: context.newId() }) : refuse('uploadUnknown', {});
  },
  save: async (tx, { id }, context, _loaded, input) => {
    await insertResult(tx, context, { ...input, id });
    return allow({ result: id });
  },
  events: ({ id }, _loaded, { alliance, on, studios }) => [
    allianceEvent('recordAllianceResult', alliance, { result: id, on, count: studios.length }),
  ],
});
