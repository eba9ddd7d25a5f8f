import { studioList as contract } from '../../contract/studios.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { studioPage } from '../store/studioList.ts';
import { defineQuery } from './query.ts';

/** A page of the register (R7, F9): only what the asker may see is listed, counted and found. */
export const studioList = defineQuery({
  contract,
  action: 'seeRegister',
  answer: async (tx, { after, size = 20, ...filter }, context) => {
    const reach = scope(context.actor, 'seeRegister');
    return allow(await studioPage(tx, context.actor.tenant, reach, filter, { size, after }));
  },
});
