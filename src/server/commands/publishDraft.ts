import { publishDraft as contract } from '../../contract/drafts.ts';
import { publishable } from '../../core/draft/publishable.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { openCampaign } from '../openCampaign.ts';
import { campaignOf, lockCampaign } from '../store/campaigns.ts';
import { updateDraft } from '../store/drafts.ts';
import { afterPublish } from './afterPublish.ts';
import { closedEvent, closeIntoArchive } from './closing.ts';
import { defineCommand } from './command.ts';
import { draftEvent, loadDraftToChange } from './draftLoaded.ts';

/**
 * 发布: the draft becomes a campaign in one act, and the one it follows is closed into its archive where asked. The draft's
 * lock lets one of two officers publish; the other is told that it is done.
 */
export const publishDraft = defineCommand({
  contract,
  action: 'publishCampaign',
  async load(tx, input, context) {
    const loaded = await loadDraftToChange(tx, input, context);
    if (!loaded.ok) return loaded;
    const { previous: before, revises } = loaded.change.draft;
    if (revises !== null) return refuse('draftRevises', {});
    if (!input.closePrevious || before === null) return allow({ ...loaded.change, closing: undefined });
    await lockCampaign(tx, context.actor.tenant, before);
    const closed = (await campaignOf(tx, context.actor.tenant, before))?.closed ?? true;
    return allow({ ...loaded.change, closing: closed ? undefined : before });
  },
  decide: ({ draft, closing }, { versions }, context) => {
    const fit = publishable(draft, versions);
    if (!fit.ok) return fit;
    return allow({ campaign: context.newId(), programme: draft.programme, closing });
  },
  async save(tx, { campaign, programme, closing }, context, { draft: { id, previous } }) {
    // Closed first: this year's may bear the same name.
    if (closing !== undefined) await closeIntoArchive(tx, context, closing);
    const opened = await openCampaign(tx, context, programme, campaign, id);
    if (!opened.ok) return opened;
    await updateDraft(tx, context, id, { published_as: campaign });
    await afterPublish(tx, context, { ...opened.change, programme, draft: id, previous });
    return allow({ campaign });
  },
  events: ({ campaign, closing }, { draft }) => [
    { ...draftEvent('publishDraft', draft.id), campaign },
    { action: 'openCampaign', subjectKind: 'campaign', subject: campaign, campaign },
    ...(closing === undefined ? [] : [closedEvent(closing)]),
  ],
});
