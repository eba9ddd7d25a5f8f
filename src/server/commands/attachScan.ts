import { attachScan as contract } from '../../contract/opinions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { openApplication } from '../store/openApplication.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { decideSealing, saveSealing } from './sealing.ts';

/** The scan of the sealed sheet seals the opinion (已上传) and moves the application on. */
export const attachScan = defineCommand({
  contract,
  action: 'attachScan',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application, input.step);
    if (!open.ok) return open;
    const upload = await uploadOf(tx, context, input.upload);
    return allow({ ...open.change, upload });
  },
  decide(open, input, context) {
    const sealed = decideSealing(open, input.step, { by: 'scan' }, context);
    if (!sealed.ok) return sealed;
    return open.upload ? sealed : refuse('uploadUnknown', {});
  },
  save: (tx, sealed, context, open) =>
    saveSealing(tx, context, open, sealed, { how: 'scan', ...(open.upload ? { scan: open.upload } : {}) }),
  events: ({ move, opinion, enteredFor }, open, { step }) => [
    applicationEvent('attachScan', open.row, {
      ...{ step, opinion: opinion.id, enteredFor },
      scan: open.upload?.hash,
      to: stateAnswer(move.state),
    }),
  ],
});
