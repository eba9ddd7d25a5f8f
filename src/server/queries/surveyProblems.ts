import { surveyProblems as contract } from '../../contract/surveyProblems.ts';
import { can } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { programmeOf } from '../store/programmes.ts';
import { sheetSubject } from '../store/sheetAnswers.ts';
import { type ListedProblem, problemsOf } from '../store/surveyProblems.ts';
import { pageOf, readAfter } from './keyset.ts';
import { defineQuery } from './query.ts';

const size = 50;

/** Causes in the words of the programmes that asked: revision -> id -> title. */
export async function causeTitles(tx: Tx, tenant: string, rows: readonly ListedProblem[]) {
  const titles = new Map<string, ReadonlyMap<string, string>>();
  for (const revision of new Set(rows.map((row) => row.revision))) {
    const programme = await programmeOf(tx, tenant, revision);
    const entries = programme.dictionaries[programme.survey?.causes ?? '']?.entries ?? [];
    titles.set(revision, new Map(entries.map(({ id, label }) => [id, label])));
  }
  return ({ revision, cause }: ListedProblem) => titles.get(revision)?.get(cause) ?? cause;
}

const mayKeep = ({ actor }: Context, row: ListedProblem) =>
  can(actor, 'answerSurvey', sheetSubject(row)).allowed ? ['answerSurvey'] : [];

/** 问题清单 (R24): of all surveys, those due first, until they are closed and after. */
export const surveyProblems = defineQuery({
  contract,
  action: 'seeSurvey',
  answer: async (tx, { after, ...filter }, context) => {
    const { tenant } = context.actor;
    const now = today(context.receivedAt, context.timeZone);
    const window = { today: now, size: size + 1, after: readAfter(after) };
    const reach = scope(context.actor, 'seeSurvey');
    const { rows, count } = await problemsOf(tx, tenant, reach, filter, window);
    const { shown, next } = pageOf(rows, size, ({ dueOn, problem }) => ({ sort: dueOn, id: problem }));
    const title = await causeTitles(tx, tenant, shown);
    return allow({
      rows: shown.map((row) => {
        const { revision: _r, unit: _u, proof, proofName, ...told } = row;
        return {
          ...{ ...told, causeTitle: title(row), allowed: mayKeep(context, row) },
          overdue: row.closedOn === null && row.dueOn < now,
          proof: proof ? { upload: proof, name: proofName ?? '' } : null,
        };
      }),
      ...{ count, next, today: now },
    });
  },
});
