import { studioFacets as contract } from '../../contract/studios.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { facetWords } from '../store/studioFacets.ts';
import { defineQuery } from './query.ts';

/** The words that the register can be filtered by; whose they are is not said. */
export const studioFacets = defineQuery({
  contract,
  action: 'seeRegister',
  answer: async (tx, _input, { actor, actor: { tenant } }) =>
    allow({
      trades: await facetWords(tx, tenant, 'trade'),
      kinds: await facetWords(tx, tenant, 'studio_type'),
      // Which classes there are is between body and city too (R7).
      grades: possibleActions(actor).includes('seeClasses') ? await facetWords(tx, tenant, 'grade') : [],
    }),
});
