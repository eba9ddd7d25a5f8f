import { explainDifference as contract } from '../../contract/logFilling.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { insertDifference } from '../store/logLinks.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { differenceAt, mineIn, openDraft, sectionOf } from './openDraft.ts';

/** Why a figure is not as the log has it: kept, and shown to the levels above beside the figure (F30). */
export const explainDifference = defineCommand({
  contract,
  action: 'saveAnswers',
  load: (tx, { application }, context) => openDraft(tx, context, application),
  decide(draft, { path }, context) {
    const stand = differenceAt(draft, path);
    if (!stand.ok) return stand;
    const section = sectionOf(draft.form, path)?.title ?? '';
    if (!mineIn(draft, context)(path)) return refuse('notYourSection', { section });
    return allow({ id: context.newId(), ...stand.change });
  },
  async save(tx, { id, given, standing }, context, { row }, { path, reason }) {
    await insertDifference(tx, context, { id, application: row.id, path, given, standing, reason });
    return allow({});
  },
  events: ({ id, path }, { row }) => [applicationEvent('explainDifference', row, { difference: id, path })],
});
