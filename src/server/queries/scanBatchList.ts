import { scanBatchList as contract } from '../../contract/scans.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { jobsOf } from '../store/jobs.ts';
import { scanBatchesOf } from '../store/scanBatches.ts';
import { defineQuery } from './query.ts';

/** The piles of somebody's desks, newest first. */
export const scanBatchList = defineQuery({
  contract,
  action: 'scanPapers',
  async answer(tx, { campaign }, context) {
    const { tenant } = context.actor;
    const batches = await scanBatchesOf(tx, tenant, campaign, scope(context.actor, 'scanPapers'));
    const jobs = await jobsOf(
      tx,
      tenant,
      batches.map(({ id }) => id),
    );
    return allow({
      batches: batches.map(({ id, at, byName, bodyName, files, filed, tray, setAside, toCheck }) => ({
        ...{ id, at: at.toISOString(), byName, bodyName, files, filed, tray, setAside, toCheck },
        progress: jobs.get(id) ?? null,
      })),
    });
  },
});
