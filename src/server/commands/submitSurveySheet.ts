import { submitSurveySheet as contract } from '../../contract/surveySheets.ts';
import { actsForAnother, type Side } from '../../core/access/actsForAnother.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import type { SheetLevel } from '../../core/survey/sheetState.ts';
import { submitSheet } from '../../core/survey/submitSheet.ts';
import { answersOf, lockSheet, moveSheet, plainAnswers } from '../store/sheetAnswers.ts';
import { defineCommand } from './command.ts';
import { sheetEvent } from './surveyEvent.ts';

/** On whose side a sheet is answered: whoever else types it does so for them (代录). */
export const sideOf: { readonly [L in SheetLevel]: Side } = {
  ...{ studio: 'applicant', body: 'body', city: 'city' },
};

/** A sheet is handed in (R6): complete, and with the name of who gave the answers where another typed them. */
export const submitSurveySheet = defineCommand({
  contract,
  action: 'answerSurvey',
  load: async (tx, { sheet: id }, context) => {
    const sheet = await lockSheet(tx, context, id);
    if (!sheet.ok) return sheet;
    const answers = plainAnswers(await answersOf(tx, context.actor.tenant, id));
    return allow({ ...sheet.change, answers });
  },
  decide(sheet, { informant }, context) {
    const forAnother = actsForAnother(context.actor, sideOf[sheet.level], sheet.subject);
    return submitSheet({ ...sheet, forAnother }, informant, today(context.receivedAt, context.timeZone));
  },
  async save(tx, submission, context, { id }) {
    await moveSheet(tx, context, id, submission);
    return allow({ late: submission.late });
  },
  events: ({ late, enteredFor }, sheet) => [
    sheetEvent('submitSurveySheet', sheet, {
      ...{ level: sheet.level, late, enteredFor: enteredFor !== null },
      ...(sheet.body && { body: sheet.body }),
    }),
  ],
});
