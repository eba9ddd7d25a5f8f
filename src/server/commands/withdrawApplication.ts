import { withdrawApplication as contract } from '../../contract/applications.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { withdrawApplication as decide } from '../../core/application/endApplication.ts';
import { allow } from '../../core/refusals.ts';
import { openApplication } from '../store/openApplication.ts';
import { closeNotes } from '../store/returnNotes.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove } from './applyMove.ts';
import { defineCommand } from './command.ts';

/** 撤回: the application ends by the applicant's wish; its places go back. */
export const withdrawApplication = defineCommand({
  contract,
  action: 'withdrawApplication',
  load: (tx, input, context) => openApplication(tx, context, input.application),
  decide(open, _input, context) {
    const move = decide(open.stand);
    if (!move.ok) return move;
    return allow({
      move: move.change,
      enteredFor: actsForAnother(context.actor, 'applicant', open.subject),
    });
  },
  async save(tx, { move }, context, open, { reason }) {
    await closeNotes(tx, context, open.row.id);
    const state = await applyMove(tx, context, open, move, { ended_reason: reason });
    return state.ok ? allow({ state: state.change }) : state;
  },
  events: ({ move, enteredFor }, open) => [
    applicationEvent('withdrawApplication', open.row, {
      ...{ from: open.stand.state.kind, enteredFor },
      places: move.places,
    }),
  ],
});
