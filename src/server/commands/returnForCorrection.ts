import { returnForCorrection as contract } from '../../contract/opinions.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import { returnForCorrection as decide } from '../../core/application/returnForCorrection.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { openApplication } from '../store/openApplication.ts';
import { closeNotes, insertNote } from '../store/returnNotes.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove } from './applyMove.ts';
import { defineCommand } from './command.ts';

/** 退回修改 to the applicant, who sees only the named fields, or to an earlier level. */
export const returnForCorrection = defineCommand({
  contract,
  action: 'returnForCorrection',
  load: (tx, input, context) => openApplication(tx, context, input.application),
  decide(open, input, context) {
    const move = decide(open.stand, input.to);
    if (!move.ok) return move;
    const strange = input.fields.find(({ path }) => fieldAt(open.form, path) === undefined);
    if (strange) return refuse('unknownPath', { path: strange.path });
    return allow({ move: move.change, note: context.newId() });
  },
  async save(tx, { move, note }, context, open, input) {
    await closeNotes(tx, context, open.row.id);
    const { to, reason, fields } = input;
    const kept = { id: note, fromStep: move.from, toStep: to, reason, fields, answers: open.answers };
    await insertNote(tx, context, open.row.id, kept);
    const state = await applyMove(tx, context, open, move);
    return state.ok ? allow({ state: state.change }) : state;
  },
  events: ({ move, note }, open, { to, fields }) => [
    applicationEvent('returnForCorrection', open.row, {
      ...{ from: move.from, target: to, note, superseded: move.supersede },
      fields: fields.map(({ path }) => path),
      to: stateAnswer(move.state),
    }),
  ],
});
