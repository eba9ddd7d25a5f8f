import { returnSurveySheet as contract } from '../../contract/surveySheets.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { isAskedPath } from '../../core/survey/checkSheet.ts';
import { checkable } from '../../core/survey/submitSheet.ts';
import { answersOf, checkerSubject, insertReturn, lockSheet, moveSheet } from '../store/sheetAnswers.ts';
import { defineCommand } from './command.ts';
import { sheetEvent } from './surveyEvent.ts';

/** 退回修改: reasons per field, with the values as they stood, and a word about the whole. */
export const returnSurveySheet = defineCommand({
  contract,
  action: 'checkSurvey',
  load: async (tx, { sheet: id }, context) => {
    const sheet = await lockSheet(tx, context, id);
    if (!sheet.ok) return sheet;
    const answers = await answersOf(tx, context.actor.tenant, id);
    return allow({ ...sheet.change, answers, subject: checkerSubject(sheet.change) });
  },
  decide(sheet, { text, fields }, context) {
    const may = checkable(sheet, 'return');
    if (!may.ok) return may;
    if (text === '' && fields.length === 0) return refuse('sheetReasonMissing', {});
    const unknown = fields.find(({ path }) => !isAskedPath(sheet.asked, path));
    if (unknown) return refuse('unknownPath', { path: unknown.path });
    const kept = fields.map((field) => ({ ...field, value: sheet.answers[field.path]?.value ?? '' }));
    return allow({ id: context.newId(), text, fields: kept });
  },
  async save(tx, change, context, { id }) {
    await insertReturn(tx, context, { ...change, sheet: id });
    await moveSheet(tx, context, id, 'return');
    return allow({});
  },
  events: ({ id, fields }, sheet) => [
    sheetEvent('returnSurveySheet', sheet, { level: sheet.level, return: id, fields: fields.length }),
  ],
});
