import { programmeRevision as contract } from '../../contract/campaigns.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { findProgramme } from '../store/programmes.ts';
import { defineQuery } from './query.ts';

/** A frozen revision; its id is its content, so it may be cached for ever. */
export const programmeRevision = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, { revision }, context) => {
    const programme = await findProgramme(tx, context.actor.tenant, revision);
    return programme ? allow({ revision, programme }) : refuse('notFound', { what: '个年度方案' });
  },
});
