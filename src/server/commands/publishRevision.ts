import { publishRevision as contract } from '../../contract/revisions.ts';
import { publishable } from '../../core/draft/publishable.ts';
import { revisable } from '../../core/draft/revising.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { asWritten } from '../../core/standards/withSelfAssessment.ts';
import { loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { updateDraft } from '../store/drafts.ts';
import { keepRevision, revisionId } from '../store/programmes.ts';
import { adoptRevision, inUse, revisionUse } from '../store/revisions.ts';
import { dropSandboxRuns } from '../store/sandbox.ts';
import { defineCommand } from './command.ts';
import { draftEvent, loadDraftToChange } from './draftLoaded.ts';

/** 发布修改: freezes another revision of a running campaign. Nothing that exists is touched; what is new is made with it. */
export const publishRevision = defineCommand({
  contract,
  action: 'publishCampaign',
  async load(tx, input, context) {
    const loaded = await loadDraftToChange(tx, input, context);
    if (!loaded.ok) return loaded;
    const { revises } = loaded.change.draft;
    if (revises === null) return refuse('notFound', { what: '份方案修改' });
    await lockCampaign(tx, context.actor.tenant, revises);
    const campaign = await loadOpenCampaign(tx, context, revises);
    if (!campaign.ok) return campaign;
    const { tenant } = context.actor;
    const used = await inUse(tx, tenant, await revisionUse(tx, tenant, revises));
    return allow({ ...loaded.change, campaign: campaign.change, used });
  },
  decide: ({ draft, campaign, used }, { versions }) => {
    const fit = publishable(draft, versions);
    if (!fit.ok) return fit;
    const revised = revisable(asWritten(campaign.programme), draft.programme, used);
    if (!revised.ok) return revised;
    const revision = revisionId(draft.programme);
    return allow({ revision, programme: draft.programme, changed: revised.change.changed });
  },
  async save(tx, { programme }, context, { draft, campaign }) {
    const { tenant } = context.actor;
    const revision = await keepRevision(tx, tenant, programme, context.receivedAt);
    const adopted = { revision, title: programme.title, draft: draft.id };
    const number = await adoptRevision(tx, context, campaign.id, adopted);
    await updateDraft(tx, context, draft.id, { published_as: campaign.id });
    await dropSandboxRuns(tx, context.actor.tenant, draft.id);
    return allow({ campaign: campaign.id, revision, number });
  },
  events: ({ revision, changed }, { draft, campaign }) => [
    {
      ...draftEvent('publishRevision', draft.id, { from: campaign.revision, to: revision, parts: changed }),
      campaign: campaign.id,
    },
  ],
});
