import { classRuns as contract } from '../../contract/classes.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { type ListedRun, listRuns } from '../store/classRunLists.ts';
import { defineQuery } from './query.ts';

/** 历次分类, the latest first. */
export const classRuns = defineQuery({
  contract,
  action: 'classifyStudios',
  answer: async (tx, _input, context) =>
    allow({
      runs: (await listRuns(tx, context.actor.tenant)).map(runLine),
      allowed: possibleActions(context.actor).filter((act) => act === 'classifyStudios'),
    }),
});

export const runLine = ({ revision: _, at, endedAt, ...run }: ListedRun) => ({
  ...run,
  at: at.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});
