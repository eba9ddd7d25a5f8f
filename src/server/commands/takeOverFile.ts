import { takeOverFile as contract } from '../../contract/exchange.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { insertAnswerSource } from '../store/answerSources.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { saveAnswers } from './saveAnswers.ts';

/**
 * Takes chosen answers of a Word or Excel file over: saved as if they had been typed, with the same conflicts, and the
 * file is kept with the application (F15).
 */
export const takeOverFile = defineCommand({
  contract,
  action: 'saveAnswers',
  async load(tx, input, context) {
    const loaded = await saveAnswers.load(tx, input, context);
    if (!loaded.ok) return loaded;
    const upload = await uploadOf(tx, context, input.upload);
    return upload ? allow({ ...loaded.change, upload }) : refuse('uploadUnknown', {});
  },
  decide: (loaded, input, context) => saveAnswers.decide(loaded, input, context),
  async save(tx, change, context, loaded, input) {
    const saved = await saveAnswers.save(tx, change, context, loaded, input);
    if (!saved.ok) return saved;
    if (change.saved.changes.length > 0) await insertAnswerSource(tx, context, loaded.row.id, input.upload);
    return allow({ version: saved.change.version, savedAt: saved.change.savedAt });
  },
  events: ({ saved }, { row, upload }) =>
    saved.changes.length === 0
      ? []
      : [applicationEvent('takeOverFile', row, { file: upload.hash, fields: saved.changes.length })],
});
