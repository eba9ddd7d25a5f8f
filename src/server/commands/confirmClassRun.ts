import { confirmClassRun as contract } from '../../contract/classes.ts';
import { followUpMessage } from '../../contract/followUpWords.zh.ts';
import { addDays } from '../../core/calendar/workdays.ts';
import { today } from '../../core/campaign/today.ts';
import { openRun } from '../../core/classification/runActs.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { enqueueMessages } from '../outbox/enqueueMessages.ts';
import { applyGrades, endRun, lockRun } from '../store/classRuns.ts';
import { leaveFollowUps } from '../store/followUps.ts';
import { programmeOf } from '../store/programmes.ts';
import { defineCommand } from './command.ts';

/** 确认分类 (R7): the grades stand, what they leave to do is written down, and the bodies hear what is theirs. */
export const confirmClassRun = defineCommand({
  contract,
  action: 'classifyStudios',
  load: async (tx, { run: id }, context) => {
    const { tenant } = context.actor;
    const run = await lockRun(tx, tenant, id);
    if (!run) return refuse('notFound', { what: '次分类' });
    const grades = (await programmeOf(tx, tenant, run.revision)).classification?.grades ?? [];
    return allow({ subject: {}, run, grades });
  },
  decide: ({ run }) => openRun(run),
  save: async (tx, _change, context, { run, grades }) => {
    const studios = await applyGrades(tx, context, run, grades);
    await endRun(tx, context, run.id, { state: 'confirmed' });
    const day = today(context.receivedAt, context.timeZone);
    const left = new Map<string, number>();
    for (const grade of grades) {
      if (!grade.followUp) continue;
      const made = await leaveFollowUps(tx, context, run, grade, addDays(day, grade.followUp.withinDays));
      for (const [body, count] of made) left.set(body, (left.get(body) ?? 0) + count);
    }
    await tellBodies(tx, context, run, left);
    return allow({ studios, followUps: [...left.values()].reduce((sum, count) => sum + count, 0) });
  },
  events: (_change, { run }) => [
    {
      ...{ action: 'confirmClassRun', subjectKind: 'classRun', subject: run.id, campaign: run.campaign },
      detail: { year: run.year, ...(run.body && { body: run.body }) },
    },
  ],
});

async function tellBodies(
  tx: Tx,
  context: Context,
  { id, year }: { readonly id: string; readonly year: number },
  left: ReadonlyMap<string, number>,
): Promise<void> {
  const drafts = [...left].map(([body, count]) => ({
    ...{ kind: 'watch' as const, subject: id, to: { body }, link: '/follow-ups' },
    ...followUpMessage.ofClass(year, count),
  }));
  await enqueueMessages(tx, context, drafts);
}
