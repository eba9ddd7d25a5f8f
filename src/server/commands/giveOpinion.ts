import { giveOpinion as contract } from '../../contract/opinions.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { giveOpinion as decide } from '../../core/application/giveOpinion.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { updateApplication } from '../store/applications.ts';
import { openApplication } from '../store/openApplication.ts';
import { insertOpinion, updateOpinion } from '../store/opinions.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** A level drafts its opinion, or saves the draft again; nothing moves until it is sealed. */
export const giveOpinion = defineCommand({
  contract,
  action: 'giveOpinion',
  load: (tx, input, context) => openApplication(tx, context, input.application, input.step),
  decide(open, input, context) {
    const { step, text, signatory, paperDate, contentVersion, basedOn } = input;
    const draft = { step, text, signatory, paperDate, contentVersion, basedOn };
    const drafted = open.opinions.find((opinion) => opinion.step === step);
    const saved = drafted && { text: drafted.text, recordedAt: drafted.recorded_at.toISOString() };
    const decision = decide(open.stand, draft, today(context.receivedAt, context.timeZone), saved);
    if (!decision.ok) return decision;
    const level = open.subject.level ?? 'city';
    const enteredFor = actsForAnother(context.actor, level, open.subject);
    return allow({ id: drafted?.id ?? context.newId(), again: drafted !== undefined, enteredFor });
  },
  async save(tx, { id, again, enteredFor }, context, open, input) {
    const written = {
      text: input.text,
      positive: true,
      signatory: input.signatory?.trim() || null,
      paper_date: input.paperDate ?? null,
      content_version: input.contentVersion,
      entered_for: enteredFor,
    };
    if (again) {
      const by = { by_user: context.actor.user, recorded_at: context.receivedAt };
      await updateOpinion(tx, context, id, { ...written, ...by });
    } else {
      const place = { application: open.row.id, step: input.step };
      await insertOpinion(tx, context, id, { ...place, ...written });
    }
    await updateApplication(tx, context, open.row.id, {});
    return allow({ opinion: id, recordedAt: context.receivedAt.toISOString() });
  },
  events: ({ id, again, enteredFor }, open, { step }) => [
    applicationEvent('giveOpinion', open.row, { step, opinion: id, again, enteredFor }),
  ],
});
