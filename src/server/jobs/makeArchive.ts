import { PassThrough } from 'node:stream';
import { archiveItems } from '../archive/archiveItems.ts';
import { writeArchive } from '../archive/writeArchive.ts';
import { inTenant } from '../db/inTenant.ts';
import { keepMade, receiveMade } from '../files/keepMade.ts';
import { archiveOf, finishArchive } from '../store/archives.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { JobFault, type JobWork } from './jobWork.ts';

/**
 * Writes the yearly package into the store while it is read. Interrupted, it begins the ZIP again: nothing of it was
 * visible before it was whole.
 */
export const makeArchive: JobWork = {
  kind: 'makeArchive',
  async run(job, deps) {
    const { context, subject, signal } = job;
    const { tenant } = context.actor;
    const loaded = await inTenant(deps.db, context, async (tx) => {
      const archive = await archiveOf(tx, tenant, subject);
      return archive && { archive, campaign: await loadCampaign(tx, context, archive.campaign) };
    });
    if (!loaded?.campaign.ok) throw new JobFault('gone');
    if (loaded.archive.hash !== null) return;
    const campaign = loaded.campaign.change;
    const { programme, year, title } = campaign;
    const head = { title, organisation: programme.city.union, year };
    const source = { deps, context, campaign, report: job.report };
    const stream = new PassThrough({ signal });
    // Both ends are awaited: whichever breaks, the other is not left hanging.
    const [received, files] = await Promise.all([
      receiveMade(deps.files, stream),
      writeArchive(stream, head, archiveItems(source)).catch((error) => {
        stream.destroy(error as Error);
        throw error;
      }),
    ]);
    try {
      await inTenant(deps.db, context, async (tx) => {
        const called = { name: `${year}-归档包.zip`, mediaType: 'application/zip' };
        const upload = await keepMade(tx, context, deps.files, received, called);
        await finishArchive(tx, tenant, subject, upload.id);
        const detail = { files, bytes: upload.size, sha256: upload.hash };
        const event = {
          action: 'archiveMade',
          subjectKind: 'archive',
          subject,
          campaign: campaign.id,
          detail,
        };
        await writeEvents(tx, context, [event]);
      });
    } finally {
      await deps.files.discard(received);
    }
  },
};
