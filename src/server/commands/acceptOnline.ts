import { acceptOnline as contract } from '../../contract/opinions.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { openApplication } from '../store/openApplication.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { decideSealing, saveSealing } from './sealing.ts';

/** The opinion is accepted online, where the programme offers it: the same step with fewer needs. */
export const acceptOnline = defineCommand({
  contract,
  action: 'acceptOnline',
  load: (tx, input, context) => openApplication(tx, context, input.application, input.step),
  decide: (open, input, context) => decideSealing(open, input.step, { by: 'online' }, context),
  save: (tx, sealed, context, open) => saveSealing(tx, context, open, sealed, { how: 'online' }),
  events: ({ move, opinion }, open, { step }) => [
    applicationEvent('acceptOnline', open.row, { step, opinion: opinion.id, to: stateAnswer(move.state) }),
  ],
});
