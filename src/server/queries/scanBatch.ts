import { scanBatch as contract } from '../../contract/scans.ts';
import { sourceFaultSentences } from '../../contract/sourceFaultSentences.zh.ts';
import { can } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { campaignOf } from '../store/campaigns.ts';
import { jobsOf } from '../store/jobs.ts';
import { deskOf, type ScanSource, scanBatchOf, sourcesOf } from '../store/scanBatches.ts';
import { shownPages } from '../store/scanPages.ts';
import { defineQuery } from './query.ts';
import { scanPageViews } from './scanPageView.ts';

const noBatch = refuse('notFound', { what: '批扫描件' });

function sourceView({ number, upload, name, pages, fault }: ScanSource) {
  const faultSentence = fault && sourceFaultSentences[fault]({ name, pages });
  return { number, upload, name, pages, fault, faultSentence };
}

/** One pile: how far reading is, what was understood, what waits in the tray. Of one's own desk, or for the city. */
export const scanBatch = defineQuery({
  contract,
  action: 'scanPapers',
  // What is not there and what is somebody else's look alike.
  async subject(tx, input, { actor }) {
    const batch = await scanBatchOf(tx, actor.tenant, input.batch);
    const desk = batch && deskOf(batch);
    return desk && can(actor, 'scanPapers', desk).allowed ? allow(desk) : noBatch;
  },
  async answer(tx, input, context) {
    const { tenant } = context.actor;
    const batch = await scanBatchOf(tx, tenant, input.batch);
    if (!batch) return noBatch;
    const closed = (await campaignOf(tx, tenant, batch.campaign))?.closed ?? true;
    const pages = await shownPages(tx, tenant, { batch: batch.id });
    return allow({
      ...{ id: batch.id, campaign: batch.campaign, bodyName: batch.bodyName, byName: batch.byName },
      at: batch.at.toISOString(),
      progress: (await jobsOf(tx, tenant, [batch.id])).get(batch.id) ?? null,
      sources: (await sourcesOf(tx, tenant, batch.id)).map(sourceView),
      pages: await scanPageViews(tx, context, pages, closed),
      allowed: closed ? [] : ['scanPapers'],
    });
  },
});
