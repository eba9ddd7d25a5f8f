import { clashList as contract } from '../../contract/consistency.ts';
import { can } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { countClashes, listClashes } from '../store/clashes.ts';
import { withFigures } from '../store/clashFigures.ts';
import { defineQuery } from './query.ts';

const SIZE = 50;

/** 核对提示 within the asker's reach, each with all its places; a body sees the other's place by name and cannot open it (F49). */
export const clashList = defineQuery({
  contract,
  action: 'seeWatch',
  answer: async (tx, { after, ...filter }, context) => {
    const { actor } = context;
    const reach = scope(actor, 'seeWatch');
    const { clashes, next } = await listClashes(tx, actor.tenant, reach, filter, { after, size: SIZE });
    const may = (action: 'seeRegister' | 'superviseStudio', body: string) =>
      can(actor, action, { body }).allowed;
    return allow({
      clashes: (await withFigures(tx, actor.tenant, clashes)).map(({ bodies, places, ...clash }) => ({
        ...clash,
        places: places.map(({ body, ...place }) => ({ ...place, open: may('seeRegister', body) })),
        maySettle: clash.settledAs === null && bodies.some((body) => may('superviseStudio', body)),
      })),
      next,
      counts: await countClashes(tx, actor.tenant, reach, filter),
    });
  },
});
