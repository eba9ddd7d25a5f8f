import { surveyList as contract } from '../../contract/surveys.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { nothing } from '../../core/survey/rollUp.ts';
import { countsByState } from '../store/sheetLists.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { surveysOf } from '../store/surveys.ts';
import { defineQuery } from './query.ts';

const offered: ReadonlySet<string> = new Set(['openSurvey', 'answerSurvey', 'checkSurvey', 'exportList']);

/** All surveys with what is handed in within the asker's reach (R6). */
export const surveyList = defineQuery({
  contract,
  action: 'seeSurvey',
  answer: async (tx, _input, context) => {
    const { actor } = context;
    const standing = await standingProgramme(tx, actor.tenant);
    const counts = await countsByState(tx, actor.tenant, scope(actor, 'seeSurvey'));
    const allowed = possibleActions(actor).filter((action) => offered.has(action));
    const surveys = (await surveysOf(tx, actor.tenant)).map((survey) => {
      const own = counts.filter((count) => count.survey === survey.id);
      const states: Record<string, number> = { ...nothing.sheets };
      for (const { state, count } of own) states[state] = (states[state] ?? 0) + count;
      const { id, title, note, year, dueOn, revision } = survey;
      return {
        ...{ id, title, note, year, dueOn, revision, counts: states as typeof nothing.sheets },
        late: own.reduce((all, { late }) => all + late, 0),
        openedAt: survey.openedAt.toISOString(),
        closedAt: survey.closedAt?.toISOString() ?? null,
        allowed: survey.closed ? allowed.filter((action) => action === 'exportList') : allowed,
      };
    });
    return allow({
      surveys,
      ...{ ready: standing?.programme.survey !== undefined, title: standing?.programme.survey?.title ?? '' },
      ...{ today: today(context.receivedAt, context.timeZone), allowed },
    });
  },
});
