import { confirmDraftStep as contract } from '../../contract/drafts.ts';
import { confirmStep } from '../../core/draft/confirmStep.ts';
import { allow } from '../../core/refusals.ts';
import { updateDraft } from '../store/drafts.ts';
import { defineCommand } from './command.ts';
import { draftEvent, loadDraftToChange } from './draftLoaded.ts';

/** 核对确认 of a step as it stands now. */
export const confirmDraftStep = defineCommand({
  contract,
  action: 'prepareCampaign',
  load: loadDraftToChange,
  decide: ({ draft }, input, { actor, receivedAt }) =>
    confirmStep(draft, input, { by: actor.user, at: receivedAt.toISOString() }),
  async save(tx, confirmation, context, { draft }, { step }) {
    await updateDraft(tx, context, draft.id, { confirmed: { ...draft.confirmed, [step]: confirmation } });
    return allow({});
  },
  events: ({ versions }, { draft }, { step }) => [
    draftEvent('confirmDraftStep', draft.id, { step, versions }),
  ],
});
