import { addToSurvey as contract } from '../../contract/surveys.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { addStudioSheets, loadSurvey } from '../store/surveys.ts';
import { defineCommand } from './command.ts';
import { surveyEvent } from './surveyEvent.ts';

/** Studios that came into the register since get their sheet, or the named ones whatever their level (R6). */
export const addToSurvey = defineCommand({
  contract,
  action: 'openSurvey',
  load: async (tx, { survey: id }, context) => {
    const survey = await loadSurvey(tx, context, id, true);
    return survey.ok ? allow({ subject: {}, survey: survey.change }) : survey;
  },
  decide: ({ survey }) => (survey.closed ? refuse('surveyClosed', { title: survey.title }) : allow({})),
  async save(tx, _change, context, { survey }, { studios }) {
    const { levels, states } = survey;
    const sheets = await addStudioSheets(tx, context, survey.id, { levels, states, studios });
    return sheets === 0 ? refuse('surveyNobody', {}) : allow({ sheets });
  },
  events: (_change, { survey }, { studios }) => [
    surveyEvent('addToSurvey', survey, { named: studios.length }),
  ],
});
