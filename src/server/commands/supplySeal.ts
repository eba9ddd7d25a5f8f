import { supplySeal as contract } from '../../contract/opinions.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { supplySeal as decide } from '../../core/application/supplySeal.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { updateApplication } from '../store/applications.ts';
import { openApplication } from '../store/openApplication.ts';
import { updateOpinion } from '../store/opinions.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { opinionDigest } from './sealing.ts';

/** The promised sealed sheet arrives (补交盖章件): the missing-seal list gets shorter, nothing moves. */
export const supplySeal = defineCommand({
  contract,
  action: 'supplySeal',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application, input.step);
    if (!open.ok) return open;
    return allow({ ...open.change, upload: await uploadOf(tx, context, input.upload) });
  },
  decide(open, { step, signatory, paperDate }, context) {
    const day = today(context.receivedAt, context.timeZone);
    const decision = decide(open.stand, step, { signatory, paperDate }, day);
    if (!decision.ok) return decision;
    if (!open.upload) return refuse('uploadUnknown', {});
    const found = open.opinions.find((one) => one.step === step)!;
    const { signatory: hand, paperDate: date } = decision.change;
    const opinion = { ...found, signatory: hand, paper_date: date };
    const enteredFor = actsForAnother(context.actor, open.subject.level ?? 'city', open.subject);
    return allow({ opinion, upload: open.upload, enteredFor });
  },
  async save(tx, { opinion, upload }, context, open) {
    await updateOpinion(tx, context, opinion.id, {
      scan: upload.id,
      signatory: opinion.signatory,
      paper_date: opinion.paper_date,
      seal_supplied_at: context.receivedAt,
      digest: opinionDigest(opinion, 'follows', upload.hash),
    });
    await updateApplication(tx, context, open.row.id, {});
    return allow({ state: stateAnswer(open.stand.state) });
  },
  events: ({ opinion, upload, enteredFor }, open, { step }) => [
    applicationEvent('supplySeal', open.row, { step, opinion: opinion.id, scan: upload.hash, enteredFor }),
  ],
});
