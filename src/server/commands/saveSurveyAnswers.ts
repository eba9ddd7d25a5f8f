import { saveSurveyAnswers as contract } from '../../contract/surveySheets.ts';
import { allow } from '../../core/refusals.ts';
import { saveSheet } from '../../core/survey/saveSheet.ts';
import { answersOf, lockSheet, writeAnswers } from '../store/sheetAnswers.ts';
import { defineCommand } from './command.ts';

/** Autosave of a sheet, path by path (R8). Without a client key: the versions make a retry harmless. */
export const saveSurveyAnswers = defineCommand({
  contract,
  action: 'answerSurvey',
  keyless: true,
  load: async (tx, { sheet: id }, context) => {
    const sheet = await lockSheet(tx, context, id);
    if (!sheet.ok) return sheet;
    return allow({ ...sheet.change, answers: await answersOf(tx, context.actor.tenant, id) });
  },
  decide: (sheet, { changes }) => saveSheet(sheet, changes),
  async save(tx, change, context, { id, answers }, { changes }) {
    await writeAnswers(tx, context, id, change);
    const now = { ...answers, ...Object.fromEntries(change.saved.map((one) => [one.path, one])) };
    const versions = Object.fromEntries(changes.map(({ path }) => [path, now[path]?.version ?? 0]));
    return allow({ versions, savedAt: context.receivedAt.toISOString() });
  },
  // As with an application: what is typed is told when it is handed in.
  events: () => [],
});
