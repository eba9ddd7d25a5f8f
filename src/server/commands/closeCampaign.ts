import { closeCampaign as contract } from '../../contract/drafts.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { closedEvent, closeIntoArchive } from './closing.ts';
import { defineCommand } from './command.ts';

/** 结束年度工作: it only shows from then on, and its archive is made. What is open stays open (3.7). */
export const closeCampaign = defineCommand({
  contract,
  action: 'closeCampaign',
  async load(tx, input, context) {
    const campaign = await loadCampaign(tx, context, input.campaign);
    return campaign.ok ? allow({ subject: {}, campaign: campaign.change }) : campaign;
  },
  decide: ({ campaign: { closed, title } }) =>
    closed ? refuse('campaignAlreadyClosed', { title }) : allow({ title }),
  async save(tx, { title }, context, _loaded, { campaign }) {
    const archive = await closeIntoArchive(tx, context, campaign);
    return archive === undefined ? refuse('campaignAlreadyClosed', { title }) : allow({ archive });
  },
  events: (_change, _loaded, { campaign }) => [closedEvent(campaign)],
});
