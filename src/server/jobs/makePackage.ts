import { PassThrough } from 'node:stream';
import { inTenant } from '../db/inTenant.ts';
import { keepMade, receiveMade } from '../files/keepMade.ts';
import { signingKey } from '../package/signingKey.ts';
import { writePackage } from '../package/writePackage.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { finishSentPackage, sentPackageOf } from '../store/packages.ts';
import { packedDocument } from '../store/packedDocument.ts';
import { JobFault, type JobWork } from './jobWork.ts';

/** Writes a signed package into the store (docs/package.md). Interrupted, it begins again. */
export const makePackage: JobWork = {
  kind: 'makePackage',
  async run(job, deps) {
    const { context, subject, signal } = job;
    const { tenant } = context.actor;
    const loaded = await inTenant(deps.db, context, async (tx) => {
      const found = await sentPackageOf(tx, tenant, subject);
      if (!found) return undefined;
      const campaign = await loadCampaign(tx, context, found.campaign);
      if (!campaign.ok) return undefined;
      const { programme, year } = campaign.change;
      const document = await packedDocument(tx, context, programme, found.applications);
      return { found, year, document };
    });
    if (!loaded) throw new JobFault('gone');
    const { found, year, document } = loaded;
    if (found.hash !== null) return;
    const all = document.applications.flatMap(({ evidence, seals }) => [...evidence, ...seals]);
    const hashes = [...new Set(all.map(({ file }) => file.sha256))].sort();
    let done = 0;
    const files = hashes.map((sha256) => ({
      sha256,
      open: async () => {
        await job.report(done++, hashes.length);
        return deps.files.open(tenant, sha256);
      },
    }));
    const stream = new PassThrough({ signal });
    const [received] = await Promise.all([
      receiveMade(deps.files, stream),
      writePackage(stream, document, files, signingKey(deps.config)).catch((error) => {
        stream.destroy(error as Error);
        throw error;
      }),
    ]);
    try {
      await inTenant(deps.db, context, async (tx) => {
        const called = { name: `${year}-数据包.zip`, mediaType: 'application/zip' };
        const upload = await keepMade(tx, context, deps.files, received, called);
        await finishSentPackage(tx, tenant, subject, upload.id);
        const detail = { files: hashes.length, bytes: upload.size, sha256: upload.hash };
        const event = { action: 'packageMade', subjectKind: 'package', subject, campaign: found.campaign };
        await writeEvents(tx, context, [{ ...event, detail }]);
      });
    } finally {
      await deps.files.discard(received);
    }
  },
};
