import { signCounts as contract } from '../../contract/watch.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { countSigns } from '../store/signList.ts';
import { defineQuery } from './query.ts';

/** What the first page tells an officer of the watch. */
export const signCounts = defineQuery({
  contract,
  action: 'seeWatch',
  answer: async (tx, _input, context) => {
    const reach = scope(context.actor, 'seeWatch');
    return allow({ counts: await countSigns(tx, context.actor.tenant, reach, {}) });
  },
});
