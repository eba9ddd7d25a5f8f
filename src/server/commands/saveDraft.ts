import { saveDraft as contract } from '../../contract/drafts.ts';
import { allVersions } from '../../core/draft/draft.ts';
import type { DraftKey } from '../../core/draft/draftSteps.ts';
import { saveParts } from '../../core/draft/saveParts.ts';
import { allow } from '../../core/refusals.ts';
import { updateDraft } from '../store/drafts.ts';
import { defineCommand } from './command.ts';
import { draftEvent, loadDraftToChange } from './draftLoaded.ts';

/** Parts of a draft as they shall be. A retry finds what it wanted and is no second change. */
export const saveDraft = defineCommand({
  contract,
  action: 'prepareCampaign',
  keyless: true,
  load: loadDraftToChange,
  decide: ({ draft }, { changes }) =>
    saveParts(
      draft,
      changes.map((change) => ({ ...change, key: change.key as DraftKey })),
    ),
  async save(tx, { programme, versions, changed }, context, { draft }) {
    if (changed.length > 0) await updateDraft(tx, context, draft.id, { programme, versions });
    return allow({ versions: allVersions(versions) });
  },
  events: ({ changed }, { draft }) =>
    changed.length === 0 ? [] : [draftEvent('saveDraft', draft.id, { parts: changed })],
});
