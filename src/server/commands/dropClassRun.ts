import { dropClassRun as contract } from '../../contract/classes.ts';
import { openRun } from '../../core/classification/runActs.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { endRun, lockRun } from '../store/classRuns.ts';
import { defineCommand } from './command.ts';

/** 放弃一次分类: nothing of it ever stands, the reason stays. */
export const dropClassRun = defineCommand({
  contract,
  action: 'classifyStudios',
  load: async (tx, { run: id }, context) => {
    const run = await lockRun(tx, context.actor.tenant, id);
    return run ? allow({ subject: {}, run }) : refuse('notFound', { what: '次分类' });
  },
  decide: ({ run }) => openRun(run),
  save: async (tx, _change, context, { run }, { reason }) => {
    await endRun(tx, context, run.id, { state: 'dropped', because: reason });
    return allow({});
  },
  events: (_change, { run }) => [
    {
      ...{ action: 'dropClassRun', subjectKind: 'classRun', subject: run.id, campaign: run.campaign },
      detail: { year: run.year },
    },
  ],
});
