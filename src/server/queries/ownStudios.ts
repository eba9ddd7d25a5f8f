import { ownStudios as contract } from '../../contract/workLog.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { studiosOf } from '../store/workStudios.ts';
import { defineQuery } from './query.ts';

/** The studios of one's own unit or of oneself: a unit has a few, whoever reaches further chooses in the register. */
export const ownStudios = defineQuery({
  contract,
  action: 'recordWork',
  answer: async (tx, _, context) => {
    const reach = scope(context.actor, 'recordWork');
    if (reach.all) return allow({ studios: [] });
    return allow({ studios: await studiosOf(tx, context.actor.tenant, reach) });
  },
});
