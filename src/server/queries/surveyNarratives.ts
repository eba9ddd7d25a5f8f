import { surveyNarratives as contract } from '../../contract/surveys.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { partPath } from '../../core/survey/asked.ts';
import { narrativesOf } from '../store/sheetLists.ts';
import { pageOf, readAfter } from './keyset.ts';
import { defineQuery } from './query.ts';

const size = 20;

/** 各单位的文字: one narrative part of the level below, from which the report is written (R8). */
export const surveyNarratives = defineQuery({
  contract,
  action: 'seeSurvey',
  answer: async (tx, { part, after, ...of }, context) => {
    const { actor } = context;
    const window = { size: size + 1, after: readAfter(after) };
    const path = partPath(part);
    const rows = await narrativesOf(tx, actor.tenant, scope(actor, 'seeSurvey'), { ...of, path }, window);
    const { shown, next } = pageOf(rows, size, ({ sort, sheet }) => ({ sort, id: sheet }));
    return allow({ rows: shown.map(({ sort: _sort, ...row }) => row), next });
  },
});
