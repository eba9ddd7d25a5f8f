import { surveySheets as contract } from '../../contract/surveySheets.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { countSheets, sheetsOf } from '../store/sheetLists.ts';
import { loadSurvey } from '../store/surveys.ts';
import { pageOf, readAfter } from './keyset.ts';
import { defineQuery } from './query.ts';

const size = 50;

/** The sheets of a survey within the asker's reach: filter, search, one page by keyset, a count that respects rights. */
export const surveySheets = defineQuery({
  contract,
  action: 'seeSurvey',
  answer: async (tx, { after, ...filter }, context) => {
    const { actor } = context;
    const survey = await loadSurvey(tx, context, filter.survey);
    if (!survey.ok) return survey;
    const reach = scope(actor, 'seeSurvey');
    const rows = await sheetsOf(tx, actor.tenant, reach, filter, { size: size + 1, after: readAfter(after) });
    const { shown, next } = pageOf(rows, size, ({ sort, sheet }) => ({ sort, id: sheet }));
    return allow({
      rows: shown.map(({ sort: _s, body: _b, unit: _u, met, all, submittedAt, ...row }) => ({
        ...row,
        submittedAt: submittedAt?.toISOString() ?? null,
        have: { met, all },
      })),
      count: await countSheets(tx, actor.tenant, reach, filter),
      next,
      allowed: survey.change.closed
        ? []
        : possibleActions(actor).filter((action) => ['answerSurvey', 'checkSurvey'].includes(action)),
    });
  },
});
