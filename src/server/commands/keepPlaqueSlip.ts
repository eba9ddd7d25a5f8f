import { keepPlaqueSlip as contract } from '../../contract/plaques.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { insertActs } from '../store/plaques.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';
import { loadPlaque, plaqueEvents } from './plaqueBatch.ts';

/** 领取单扫描件: the signed slip belongs to the handing-over that stands; another scan is another line. */
export const keepPlaqueSlip = defineCommand({
  contract,
  action: 'keepPlaques',
  load: async (tx, { plaque, upload }, context) => {
    const loaded = await loadPlaque(tx, context, plaque);
    if (!loaded.ok) return loaded;
    return allow({ ...loaded.change, upload: await uploadOf(tx, context, upload) });
  },
  decide: ({ plaques, upload }) => {
    const [plaque] = plaques;
    const { number, act } = plaque!;
    if (act !== 'handedOver') return refuse('plaqueNotThere', { number, act, next: 'handedOver' });
    return upload ? allow({ plaque: plaque!, receipt: upload.id }) : refuse('uploadUnknown', {});
  },
  save: async (tx, { plaque, receipt }, context) => {
    const { id, on, party, order } = plaque;
    await insertActs(tx, context, [id], { act: 'handedOver', on, party, order, receipt });
    return allow({ plaque: id });
  },
  events: ({ plaque }) => plaqueEvents('keepPlaqueSlip', [plaque]),
});
