import { enterFromWord as contract } from '../../contract/exchange.ts';
import { can } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { insertAnswerSource } from '../store/answerSources.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { createApplication } from './createApplication.ts';
import { saveAnswers } from './saveAnswers.ts';

/**
 * 代录 from a Word file: a new application, begun as `createApplication` begins one, with what the file holds (rule 9). A
 * draft that is there already is answered as it is: its content is compared first.
 */
export const enterFromWord = defineCommand({
  contract,
  action: 'createApplication',
  async load(tx, input, context) {
    const loaded = await createApplication.load(tx, input, context);
    if (!loaded.ok) return loaded;
    const upload = await uploadOf(tx, context, input.upload);
    return upload ? allow({ ...loaded.change, upload }) : refuse('uploadUnknown', {});
  },
  decide: (loaded, input, context) => createApplication.decide(loaded, input, context),
  async save(tx, change, context, loaded, input) {
    const made = await createApplication.save(tx, change, context, loaded, input);
    if (!made.ok || change.existed || input.changes.length === 0) return made;
    const { application } = made.change;
    const asked = { application, changes: input.changes };
    const open = await saveAnswers.load(tx, asked, context);
    if (!open.ok) return open;
    const permission = can(context.actor, 'saveAnswers', open.change.subject);
    if (!permission.allowed) return refuse('notAllowed', { reason: permission.reason });
    // What the application begins with was never seen in the file: its first versions are the ones to change.
    const { versions } = open.change;
    const changes = input.changes.map((one) => ({ ...one, basedOn: versions[one.path] ?? 0 }));
    const decided = saveAnswers.decide(open.change, { application, changes }, context);
    if (!decided.ok) return decided;
    const saved = await saveAnswers.save(tx, decided.change, context, open.change, { application, changes });
    if (!saved.ok) return saved;
    await insertAnswerSource(tx, context, application, input.upload);
    return made;
  },
  events(change, loaded, input) {
    const { campaign, upload } = loaded;
    const taken = { file: upload.hash, fields: input.changes.length };
    return change.existed
      ? []
      : [
          ...createApplication.events(change, loaded, input),
          applicationEvent('takeOverFile', { id: change.id, campaign: campaign.id }, taken),
        ];
  },
});
