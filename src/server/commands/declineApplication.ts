import { declineApplication as contract } from '../../contract/opinions.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { declineApplication as decide } from '../../core/application/endApplication.ts';
import { allow } from '../../core/refusals.ts';
import { openApplication } from '../store/openApplication.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { saveDeclined } from './declining.ts';

/** 不予推荐 / 不予命名: recorded as the level's negative opinion with its reason; the places go back. */
export const declineApplication = defineCommand({
  contract,
  action: 'declineApplication',
  load: (tx, input, context) => openApplication(tx, context, input.application, input.step),
  decide(open, { step }, context) {
    const move = decide(open.stand, step);
    if (!move.ok) return move;
    const enteredFor = actsForAnother(context.actor, open.subject.level ?? 'city', open.subject);
    return allow({ move: move.change, opinion: context.newId(), enteredFor });
  },
  async save(tx, change, context, open, { step, reason }) {
    const state = await saveDeclined(tx, context, open, { ...change, step, reason });
    return state.ok ? allow({ state: state.change }) : state;
  },
  events: ({ opinion, enteredFor, move }, open, { step }) => [
    applicationEvent('declineApplication', open.row, { step, opinion, enteredFor, places: move.places }),
  ],
});
