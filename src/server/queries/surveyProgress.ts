import { surveyProgress as contract } from '../../contract/surveys.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { nothing } from '../../core/survey/rollUp.ts';
import { bodiesOf } from '../store/bodies.ts';
import { countsByState, ownSheets } from '../store/sheetLists.ts';
import { loadSurvey } from '../store/surveys.ts';
import { defineQuery } from './query.ts';

/** Who has answered, by body: bodies without a studio that was asked are shown where they answer for themselves. */
export const surveyProgress = defineQuery({
  contract,
  action: 'seeSurvey',
  answer: async (tx, { survey: id }, context) => {
    const { actor } = context;
    const survey = await loadSurvey(tx, context, id);
    if (!survey.ok) return survey;
    const reach = scope(actor, 'seeSurvey');
    const counts = await countsByState(tx, actor.tenant, reach, id);
    const own = await ownSheets(tx, actor.tenant, reach, id);
    const rows = (await bodiesOf(tx, actor.tenant)).flatMap(({ id: body, name }) => {
      const states: Record<string, number> = { ...nothing.sheets };
      const mine = counts.filter((count) => count.body === body);
      for (const { state, count } of mine) states[state] = (states[state] ?? 0) + count;
      const sheet = own.find((one) => one.body === body);
      if (mine.length === 0 && !sheet) return [];
      return [
        {
          ...{ body, bodyName: name, counts: states as typeof nothing.sheets },
          late: mine.reduce((all, { late }) => all + late, 0),
          own: sheet ? { sheet: sheet.sheet, state: sheet.state } : null,
        },
      ];
    });
    const city = own.find((one) => one.body === null);
    const offered = ['openSurvey', 'checkSurvey', 'sendReminder'];
    return allow({
      rows,
      city: city ? { sheet: city.sheet, state: city.state } : null,
      allowed: survey.change.closed
        ? []
        : possibleActions(actor).filter((action) => offered.includes(action)),
    });
  },
});
