import { studioFacets as contract } from '../../contract/studios.ts';
import { allow } from '../../core/refusals.ts';
import { facetWords } from '../store/studioFacets.ts';
import { defineQuery } from './query.ts';

/** The words that the register can be filtered by; whose they are is not said. */
export const studioFacets = defineQuery({
  contract,
  action: 'seeRegister',
  answer: async (tx, _input, { actor: { tenant } }) =>
    allow({
      trades: await facetWords(tx, tenant, 'trade'),
      kinds: await facetWords(tx, tenant, 'studio_type'),
      grades: await facetWords(tx, tenant, 'grade'),
    }),
});
