import { addAllianceCharter as contract } from '../../contract/alliances.ts';
import { openAlliance } from '../../core/alliance/allianceActs.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { insertCharter } from '../store/alliances.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';
import { allianceEvent, loadAlliance } from './loadAlliance.ts';

/** 联盟章程, from a day on; earlier ones are kept. */
export const addAllianceCharter = defineCommand({
  contract,
  action: 'keepAlliance',
  load: async (tx, { alliance, upload }, context) => {
    const found = await loadAlliance(tx, context, alliance);
    return found.ok ? allow({ ...found.change, file: await uploadOf(tx, context, upload) }) : found;
  },
  decide: ({ now, file }, _input, context) => {
    const open = openAlliance(now);
    if (!open.ok) return open;
    return file ? allow({ id: context.newId() }) : refuse('uploadUnknown', {});
  },
  save: async (tx, { id }, context, _loaded, { alliance, upload, from }) => {
    await insertCharter(tx, context, { id, alliance, upload, from });
    return allow({ charter: id });
  },
  events: ({ id }, _loaded, { alliance }) => [allianceEvent('addAllianceCharter', alliance, { charter: id })],
});
