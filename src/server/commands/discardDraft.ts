import { discardDraft as contract } from '../../contract/drafts.ts';
import { stillOpen } from '../../core/draft/stillOpen.ts';
import { allow } from '../../core/refusals.ts';
import { updateDraft } from '../store/drafts.ts';
import { dropSandboxRuns } from '../store/sandbox.ts';
import { defineCommand } from './command.ts';
import { draftEvent, loadDraftToChange } from './draftLoaded.ts';

/** 作废草案: it leaves the list; what was published stays. */
export const discardDraft = defineCommand({
  contract,
  action: 'prepareCampaign',
  load: loadDraftToChange,
  decide: ({ draft }) => stillOpen(draft),
  async save(tx, { id }, context) {
    await updateDraft(tx, context, id, { discarded_at: context.receivedAt });
    await dropSandboxRuns(tx, context.actor.tenant, id);
    return allow({});
  },
  events: ({ id }) => [draftEvent('discardDraft', id)],
});
