import { supplySeal as contract } from '../../contract/opinions.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { supplySeal as decide } from '../../core/application/supplySeal.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { openApplication } from '../store/openApplication.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { saveSupplied, suppliedOpinion } from './supplied.ts';

/**
 * The promised sealed sheet arrives (补交盖章件): the missing-seal list gets shorter, nothing moves. A campaign that was closed
 * meanwhile takes it, for what was promised is still open (3.7).
 */
export const supplySeal = defineCommand({
  contract,
  action: 'supplySeal',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application, input.step, 'taken');
    if (!open.ok) return open;
    return allow({ ...open.change, upload: await uploadOf(tx, context, input.upload) });
  },
  decide(open, { step, signatory, paperDate }, context) {
    const day = today(context.receivedAt, context.timeZone);
    const decision = decide(open.stand, step, { signatory, paperDate }, day);
    if (!decision.ok) return decision;
    if (!open.upload) return refuse('uploadUnknown', {});
    const enteredFor = actsForAnother(context.actor, open.subject.level ?? 'city', open.subject);
    return allow({ ...decision.change, step, upload: open.upload, enteredFor });
  },
  save: (tx, supplied, context, open) => saveSupplied(tx, context, open, supplied),
  events: ({ upload, enteredFor, ...supplied }, open, { step }) => [
    applicationEvent('supplySeal', open.row, {
      opinion: suppliedOpinion(open, { ...supplied, upload }).id,
      ...{ step, scan: upload.hash, enteredFor },
    }),
  ],
});
