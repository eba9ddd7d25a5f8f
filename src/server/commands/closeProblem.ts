import { closeProblem as contract } from '../../contract/surveyProblems.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { closeProblem as decide } from '../../core/survey/problem.ts';
import { changeProblem, lockProblem } from '../store/surveyProblems.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';
import { sheetEvent } from './surveyEvent.ts';

/** 销号 (R24): what was done and when, with proof where there is one; whenever it is solved, long after the survey too. */
export const closeProblem = defineCommand({
  contract,
  action: 'answerSurvey',
  load: async (tx, { problem: id, proof }, context) => {
    const problem = await lockProblem(tx, context, id);
    if (!problem.ok) return problem;
    const upload = proof ? await uploadOf(tx, context, proof) : undefined;
    return allow({ subject: problem.change.subject, problem: problem.change, upload });
  },
  decide({ problem, upload }, { closedOn, proof }, context) {
    if (proof && !upload) return refuse('uploadUnknown', {});
    return decide(problem, closedOn, today(context.receivedAt, context.timeZone));
  },
  async save(tx, _change, context, { problem }, { done, closedOn, proof }) {
    const { user } = context.actor;
    await changeProblem(tx, context, problem.id, {
      ...{ done, closed_on: closedOn, proof: proof ?? null, closed_by: user },
      version: problem.version + 1,
    });
    return allow({});
  },
  events: (_change, { problem }) => [
    sheetEvent('closeProblem', { ...problem, id: problem.sheet }, { problem: problem.id }),
  ],
});
