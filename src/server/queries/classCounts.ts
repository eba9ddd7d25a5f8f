import { classCounts as contract } from '../../contract/classes.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { classYears, countClasses } from '../store/classLists.ts';
import { defineQuery } from './query.ts';

/** How many studios of each body are in which class, level, state or type (R7). */
export const classCounts = defineQuery({
  contract,
  action: 'seeClasses',
  answer: async (tx, { year, by }, context) => {
    const { tenant } = context.actor;
    const of = year ?? (await classYears(tx, tenant))[0] ?? null;
    return allow(await countClasses(tx, tenant, scope(context.actor, 'seeClasses'), { year: of, by }));
  },
});
