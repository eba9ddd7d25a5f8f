import { orderArchive as contract } from '../../contract/archives.ts';
import { allow } from '../../core/refusals.ts';
import { insertArchive } from '../store/archives.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { enqueueJob } from '../store/jobs.ts';
import { defineCommand } from './command.ts';

/** The yearly package is made in the background; a closed campaign is packed as well. */
export const orderArchive = defineCommand({
  contract,
  action: 'orderArchive',
  async load(tx, input, context) {
    const campaign = await loadCampaign(tx, context, input.campaign);
    return campaign.ok ? allow({ subject: {} }) : campaign;
  },
  decide: (_loaded, _input, context) => allow({ archive: context.newId() }),
  async save(tx, { archive }, context, _loaded, { campaign }) {
    await insertArchive(tx, context, archive, campaign);
    await enqueueJob(tx, context, { kind: 'makeArchive', subject: archive });
    return allow({ archive });
  },
  events: ({ archive }, _loaded, { campaign }) => [
    { action: 'orderArchive', subjectKind: 'archive', subject: archive, campaign },
  ],
});
