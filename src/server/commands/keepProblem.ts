import { keepProblem as contract } from '../../contract/surveyProblems.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { keepProblem as decide } from '../../core/survey/problem.ts';
import { lockSheet } from '../store/sheetAnswers.ts';
import { changeProblem, insertProblem, lockProblem } from '../store/surveyProblems.ts';
import { defineCommand } from './command.ts';
import { sheetEvent } from './surveyEvent.ts';

/** A problem with its cause, who is to solve it and by when (R24); also after the survey has ended. */
export const keepProblem = defineCommand({
  contract,
  action: 'answerSurvey',
  load: async (tx, input, context) => {
    const sheet = await lockSheet(tx, context, input.sheet);
    if (!sheet.ok) return sheet;
    const problem = input.problem ? await lockProblem(tx, context, input.problem) : undefined;
    if (problem && !problem.ok) return problem;
    if (problem && problem.change.sheet !== sheet.change.id) return refuse('notFound', { what: '个问题' });
    return allow({ ...sheet.change, problem: problem?.change });
  },
  decide({ problem, programme }, { version: seen, ...words }, context) {
    const causes = programme.dictionaries[programme.survey?.causes ?? '']?.entries ?? [];
    const kept = decide(problem, seen, words, causes);
    return kept.ok ? allow({ id: problem?.id ?? context.newId(), ...kept.change }) : kept;
  },
  async save(tx, { id, version }, context, { problem, ...sheet }, input) {
    const { what, cause, causeText, owner, dueOn } = input;
    const words = { what, cause, cause_text: causeText, owner, due_on: dueOn };
    if (problem) await changeProblem(tx, context, id, { ...words, version });
    else await insertProblem(tx, context, sheet, { id, ...words });
    return allow({ problem: id, version });
  },
  events: ({ id, version }, sheet, { cause }) => [
    sheetEvent('keepProblem', sheet, { problem: id, version, cause }),
  ],
});
