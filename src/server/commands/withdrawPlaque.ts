import { withdrawPlaque as contract } from '../../contract/plaques.ts';
import { allow } from '../../core/refusals.ts';
import { insertActs } from '../store/plaques.ts';
import { defineCommand } from './command.ts';
import { loadPlaque, plaqueEvents, siftPlaques } from './plaqueBatch.ts';

/** 收回, with the reason: an end; the line stays. */
export const withdrawPlaque = defineCommand({
  contract,
  action: 'keepPlaques',
  load: (tx, { plaque }, context) => loadPlaque(tx, context, plaque),
  decide: (loaded, { on }, context) => siftPlaques(loaded, 'withdrawn', on, context),
  save: async (tx, _change, context, _loaded, { plaque, on, reason }) => {
    await insertActs(tx, context, [plaque], { act: 'withdrawn', on, reason });
    return allow({ plaque });
  },
  events: ({ done }) => plaqueEvents('withdrawPlaque', done),
});
