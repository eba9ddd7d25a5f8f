import { acceptApplication as contract } from '../../contract/opinions.ts';
import { acceptApplication as decide } from '../../core/application/acceptApplication.ts';
import { allow } from '../../core/refusals.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { openApplication } from '../store/openApplication.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove } from './applyMove.ts';
import { defineCommand } from './command.ts';

/** 受理: the city takes in what a body has filed. */
export const acceptApplication = defineCommand({
  contract,
  action: 'acceptApplication',
  load: (tx, input, context) => openApplication(tx, context, input.application),
  decide: (open) => decide(open.stand),
  async save(tx, move, context, open) {
    const state = await applyMove(tx, context, open, move, { accepted_at: context.receivedAt });
    return state.ok ? allow({ state: state.change }) : state;
  },
  events: (move, open) => [applicationEvent('acceptApplication', open.row, { to: stateAnswer(move.state) })],
});
