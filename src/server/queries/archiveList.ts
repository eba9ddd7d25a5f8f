import { archiveList as contract } from '../../contract/archives.ts';
import { hasFiling } from '../../core/programme/practice.ts';
import { allow } from '../../core/refusals.ts';
import { archivesOf, openMatters } from '../store/archives.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { jobsOf } from '../store/jobs.ts';
import { defineQuery } from './query.ts';

/** The yearly packages and what is still open. */
export const archiveList = defineQuery({
  contract,
  action: 'orderArchive',
  async answer(tx, input, context) {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const rows = await archivesOf(tx, tenant, input.campaign);
    const jobs = await jobsOf(
      tx,
      tenant,
      rows.map(({ id }) => id),
    );
    const archives = rows.map(({ id, at, byName, bytes, hash }) => ({
      ...{ archive: id, at: at.toISOString(), byName, bytes, sha256: hash },
      progress: jobs.get(id) ?? null,
    }));
    const open = await openMatters(tx, tenant, input.campaign);
    // Where nobody files, nobody has yet to.
    const notFiled = hasFiling(campaign.change.programme) ? open.notFiled : 0;
    return allow({ archives, open: { ...open, notFiled } });
  },
});
