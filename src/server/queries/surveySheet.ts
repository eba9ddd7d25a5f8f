import { surveySheet as contract } from '../../contract/surveySheets.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { can } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { askedOf } from '../../core/survey/asked.ts';
import { answerable, type SheetState } from '../../core/survey/sheetState.ts';
import { sideOf } from '../commands/submitSurveySheet.ts';
import type { Context } from '../context.ts';
import { programmeOf } from '../store/programmes.ts';
import { answersOf, checkerSubject, noSheet, sheetSubject } from '../store/sheetAnswers.ts';
import { type SheetHead, sheetHead, standingReturn } from '../store/sheetHeads.ts';
import { proposalsFor } from '../store/surveyProposals.ts';
import { defineQuery } from './query.ts';

const handedIn: ReadonlySet<SheetState> = new Set(['submitted', 'confirmed']);

function acts({ actor }: Context, head: SheetHead): string[] {
  const answer = can(actor, 'answerSurvey', sheetSubject(head)).allowed;
  const check = can(actor, 'checkSurvey', checkerSubject(head)).allowed;
  return [
    ...(answer && !head.closed && answerable.has(head.state) ? ['answerSurvey'] : []),
    ...(check && !head.closed && handedIn.has(head.state) ? ['checkSurvey'] : []),
    // Problems live on after the survey (R24).
    ...(answer ? ['keepProblem'] : []),
  ];
}

/** One sheet whole, with what the log or the sheets below propose (R8). */
export const surveySheet = defineQuery({
  contract,
  action: 'seeSurvey',
  subject: async (tx, { sheet }, { actor }) => {
    const head = await sheetHead(tx, actor.tenant, sheet);
    return head ? allow(sheetSubject(head)) : refuse('notFound', noSheet);
  },
  answer: async (tx, { sheet: id }, context) => {
    const { tenant } = context.actor;
    const head = await sheetHead(tx, tenant, id);
    if (!head) return refuse('notFound', noSheet);
    const programme = await programmeOf(tx, tenant, head.revision);
    const asked = askedOf(programme, head.level);
    const answers = await answersOf(tx, tenant, id);
    const { unit: _unit, submittedAt, checkedAt, year: _year, ...told } = head;
    const back = head.state === 'returned' ? await standingReturn(tx, tenant, id) : undefined;
    return allow({
      ...{ ...told, answers },
      submittedAt: submittedAt?.toISOString() ?? null,
      checkedAt: checkedAt?.toISOString() ?? null,
      proposals: await proposalsFor(tx, tenant, head, asked),
      returned: back ? { ...back, at: back.at.toISOString(), fields: [...back.fields] } : null,
      forAnother: actsForAnother(context.actor, sideOf[head.level], sheetSubject(head)),
      allowed: acts(context, head),
    });
  },
});
