import { overrideClass as contract } from '../../contract/classes.ts';
import { overrideClass as decide } from '../../core/classification/runActs.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { applyGrades, gradeInRun, insertOverride, lockRun } from '../store/classRuns.ts';
import { programmeOf } from '../store/programmes.ts';
import { defineCommand } from './command.ts';

/** 调整分类 (R7): one studio gets another grade than the rules gave, with the reason; nothing is edited, the last one stands. */
export const overrideClass = defineCommand({
  contract,
  action: 'classifyStudios',
  load: async (tx, { run: id, studio }, context) => {
    const { tenant } = context.actor;
    const run = await lockRun(tx, tenant, id);
    const found = run && (await gradeInRun(tx, tenant, run, studio));
    if (!run || !found) return refuse('notFound', { what: '条分类' });
    const grades = (await programmeOf(tx, tenant, run.revision)).classification?.grades ?? [];
    return allow({ subject: { body: found.body }, run, grades, now: found.grade, stands: found.stands });
  },
  decide: (loaded, { grade }, context) => {
    const other = decide(loaded, grade);
    return other.ok ? allow({ id: context.newId(), was: loaded.now, ...other.change }) : other;
  },
  save: async (tx, { id, grade }, context, { run, grades }, { studio, reason }) => {
    await insertOverride(tx, context, { id, run: run.id, studio, grade, reason });
    if (run.state === 'confirmed') await applyGrades(tx, context, run, grades, studio);
    return allow({ override: id });
  },
  events: ({ id, was, grade }, { run }, { studio }) => [
    {
      ...{ action: 'overrideClass', subjectKind: 'studio', subject: studio, campaign: run.campaign },
      detail: { run: run.id, override: id, was, grade, year: run.year },
    },
  ],
});
