import { receivePlaques as contract } from '../../contract/plaques.ts';
import { allow } from '../../core/refusals.ts';
import { insertActs } from '../store/plaques.ts';
import { defineCommand } from './command.ts';
import { loadPlaques, plaqueEvents, siftPlaques } from './plaqueBatch.ts';

/** 登记制成: from the maker or printed in the office; row by row. */
export const receivePlaques = defineCommand({
  contract,
  action: 'keepPlaques',
  load: (tx, input, context) => loadPlaques(tx, context, input),
  decide: (loaded, { on }, context) => {
    const sifted = siftPlaques(loaded, 'made', on, context);
    return sifted;
  },
  save: async (tx, { done, left }, context, _loaded, { on }) => {
    const plaques = done.map((plaque) => plaque.id);
    await insertActs(tx, context, plaques, { act: 'made', on });
    return allow({ done: done.length, left });
  },
  events: ({ done }) => plaqueEvents('receivePlaques', done),
});
