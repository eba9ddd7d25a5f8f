import { handOverPlaques as contract } from '../../contract/plaques.ts';
import { allow } from '../../core/refusals.ts';
import { insertActs } from '../store/plaques.ts';
import { defineCommand } from './command.ts';
import { loadPlaques, plaqueEvents, siftPlaques } from './plaqueBatch.ts';

/** 颁发: to whom, on which day; what was handed over together is on one slip (R33). */
export const handOverPlaques = defineCommand({
  contract,
  action: 'keepPlaques',
  load: (tx, input, context) => loadPlaques(tx, context, input),
  decide: (loaded, { on }, context) => {
    const sifted = siftPlaques(loaded, 'handedOver', on, context);
    return sifted.ok ? allow({ id: context.newId(), ...sifted.change }) : sifted;
  },
  save: async (tx, { id, done, left }, context, _loaded, { toWhom: party, on }) => {
    const plaques = done.map((plaque) => plaque.id);
    await insertActs(tx, context, plaques, { act: 'handedOver', on, party, order: id });
    return allow({ slip: id, done: done.length, left });
  },
  events: ({ done }) => plaqueEvents('handOverPlaques', done),
});
