import { classRun as contract } from '../../contract/classes.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { countProposals, listProposals, listRuns } from '../store/classRunLists.ts';
import { programmeOf } from '../store/programmes.ts';
import { runLine } from './classRuns.ts';
import { defineQuery } from './query.ts';

const SIZE = 50;

/** One 分类: what it proposes with reasons, page by page. Only the city sees it before it stands. */
export const classRun = defineQuery({
  contract,
  action: 'classifyStudios',
  answer: async (tx, { after, ...filter }, context) => {
    const { tenant } = context.actor;
    const [run] = await listRuns(tx, tenant, filter.run);
    if (!run) return refuse('notFound', { what: '次分类' });
    const grades = (await programmeOf(tx, tenant, run.revision)).classification?.grades ?? [];
    const counts = await countProposals(tx, tenant, run.run);
    const { studios, next } = await listProposals(tx, tenant, filter, { after, size: SIZE });
    const none = { proposed: 0, count: 0 };
    return allow({
      run: runLine(run),
      grades: grades.map(({ id, title }) => ({ id, title, ...(counts.get(id) ?? none) })),
      studios: studios.map(({ sort: _, overrides, ...studio }) => ({
        ...studio,
        overrides: overrides.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
      })),
      next,
      allowed: possibleActions(context.actor).filter((act) => act === 'classifyStudios'),
    });
  },
});
