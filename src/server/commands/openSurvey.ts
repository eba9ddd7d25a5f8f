import { openSurvey as contract } from '../../contract/surveys.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { openSurvey as decide } from '../../core/survey/openSurvey.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { addOwnSheets, addStudioSheets, insertSurvey } from '../store/surveys.ts';
import { defineCommand } from './command.ts';

/** 开展摸底调查 (R6): all registered studios that fit, not only applicants; each body and the city answer for their own. */
export const openSurvey = defineCommand({
  contract,
  action: 'openSurvey',
  load: async (tx, _input, context) => {
    return allow({ subject: {}, standing: await standingProgramme(tx, context.actor.tenant) });
  },
  decide({ standing }, input, context) {
    const may = decide(standing?.programme, input, today(context.receivedAt, context.timeZone));
    return may.ok ? allow({ id: context.newId() }) : may;
  },
  async save(tx, { id }, context, { standing }, input) {
    if (!standing) return refuse('surveyNotAsked', {});
    const { campaign, revision, programme } = standing;
    await insertSurvey(tx, context, { id, campaign, revision, year: programme.year, ...input });
    const sheets = await addStudioSheets(tx, context, id, input);
    if (sheets === 0) return refuse('surveyNobody', {});
    await addOwnSheets(tx, context, id);
    return allow({ survey: id, sheets });
  },
  events: ({ id }, { standing }, { dueOn }) => [
    {
      ...{ action: 'openSurvey', subjectKind: 'survey', subject: id },
      ...(standing && { campaign: standing.campaign }),
      detail: { due: dueOn },
    },
  ],
});
