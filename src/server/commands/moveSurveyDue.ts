import { moveSurveyDue as contract } from '../../contract/surveys.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { moveDue } from '../../core/survey/openSurvey.ts';
import { changeSurvey, loadSurvey } from '../store/surveys.ts';
import { defineCommand } from './command.ts';
import { surveyEvent } from './surveyEvent.ts';

/** The due date of a survey that is still open is moved. What was handed in late before stays late. */
export const moveSurveyDue = defineCommand({
  contract,
  action: 'openSurvey',
  load: async (tx, { survey: id }, context) => {
    const survey = await loadSurvey(tx, context, id, true);
    return survey.ok ? allow({ subject: {}, survey: survey.change }) : survey;
  },
  decide: ({ survey }, { dueOn }, context) =>
    moveDue(survey, dueOn, today(context.receivedAt, context.timeZone)),
  async save(tx, _change, context, { survey }, { dueOn }) {
    await changeSurvey(tx, context, survey.id, { dueOn });
    return allow({});
  },
  events: (_change, { survey }, { dueOn }) => [
    surveyEvent('moveSurveyDue', survey, { from: survey.dueOn, due: dueOn }),
  ],
});
