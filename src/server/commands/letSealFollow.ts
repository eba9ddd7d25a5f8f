import { letSealFollow as contract } from '../../contract/opinions.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { openApplication } from '../store/openApplication.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { decideSealing, saveSealing } from './sealing.ts';

/** 章后补: the application goes on without the seal; it stays on the missing-seal list and blocks designation. */
export const letSealFollow = defineCommand({
  contract,
  action: 'letSealFollow',
  load: (tx, input, context) => openApplication(tx, context, input.application, input.step),
  decide: (open, { step, promisedOn }, context) =>
    decideSealing(open, step, { by: 'follows', promisedOn }, context),
  save: (tx, sealed, context, open, { reason, promisedOn }) =>
    saveSealing(tx, context, open, sealed, {
      how: 'follows',
      seal_reason: reason,
      seal_promised_on: promisedOn,
    }),
  events: ({ move, opinion, enteredFor }, open, { step, promisedOn }) => [
    applicationEvent('letSealFollow', open.row, {
      ...{ step, opinion: opinion.id, enteredFor, promisedOn },
      to: stateAnswer(move.state),
    }),
  ],
});
