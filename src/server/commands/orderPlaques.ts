import { orderPlaques as contract } from '../../contract/plaques.ts';
import { allow } from '../../core/refusals.ts';
import { insertActs } from '../store/plaques.ts';
import { defineCommand } from './command.ts';
import { loadPlaques, plaqueEvents, siftPlaques } from './plaqueBatch.ts';

/** 交付制作: an order for the maker with day and size; row by row. */
export const orderPlaques = defineCommand({
  contract,
  action: 'keepPlaques',
  load: (tx, input, context) => loadPlaques(tx, context, input),
  decide: (loaded, { on }, context) => {
    const sifted = siftPlaques(loaded, 'ordered', on, context);
    return sifted.ok ? allow({ id: context.newId(), ...sifted.change }) : sifted;
  },
  save: async (tx, { id, done, left }, context, _loaded, { maker: party, on, note: reason }) => {
    const plaques = done.map((plaque) => plaque.id);
    await insertActs(tx, context, plaques, { act: 'ordered', on, party, reason, order: id });
    return allow({ order: id, done: done.length, left });
  },
  events: ({ done }) => plaqueEvents('orderPlaques', done),
});
