import { closeSurvey as contract } from '../../contract/surveys.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { changeSurvey, loadSurvey } from '../store/surveys.ts';
import { defineCommand } from './command.ts';
import { surveyEvent } from './surveyEvent.ts';

/** 结束摸底调查: from then on sheets only show; problems live on until they are closed (R24). */
export const closeSurvey = defineCommand({
  contract,
  action: 'openSurvey',
  load: async (tx, { survey: id }, context) => {
    const survey = await loadSurvey(tx, context, id, true);
    return survey.ok ? allow({ subject: {}, survey: survey.change }) : survey;
  },
  decide: ({ survey }) => (survey.closed ? refuse('surveyClosed', { title: survey.title }) : allow({})),
  async save(tx, _change, context, { survey }) {
    await changeSurvey(tx, context, survey.id, 'close');
    return allow({});
  },
  events: (_change, { survey }) => [surveyEvent('closeSurvey', survey)],
});
