import { dropProblem as contract } from '../../contract/surveyProblems.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { changeProblem, lockProblem } from '../store/surveyProblems.ts';
import { defineCommand } from './command.ts';
import { sheetEvent } from './surveyEvent.ts';

/** A problem that was written down by mistake goes off the list, with the reason; a closed one stays. */
export const dropProblem = defineCommand({
  contract,
  action: 'answerSurvey',
  load: async (tx, { problem: id }, context) => {
    const problem = await lockProblem(tx, context, id);
    return problem.ok ? allow({ subject: problem.change.subject, problem: problem.change }) : problem;
  },
  decide: ({ problem }) => (problem.closed ? refuse('problemClosed', {}) : allow({})),
  async save(tx, _change, context, { problem }, { reason }) {
    const gone = { dropped_at: context.receivedAt, dropped_because: reason };
    await changeProblem(tx, context, problem.id, { ...gone, version: problem.version + 1 });
    return allow({});
  },
  events: (_change, { problem }) => [
    sheetEvent('dropProblem', { ...problem, id: problem.sheet }, { problem: problem.id }),
  ],
});
