import { PassThrough } from 'node:stream';
import { upwardSheetWords } from '../../contract/exportWords.zh.ts';
import { numbered } from '../../core/archive/archivePath.ts';
import { FILES_FOLDER } from '../../core/archive/catalogue.ts';
import { today } from '../../core/campaign/today.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { MEDIA_TYPES } from '../../documents/write/render.ts';
import { type ArchiveSource, Package } from '../archive/archiveItems.ts';
import { type ArchiveItem, writeArchive } from '../archive/writeArchive.ts';
import { inTenant } from '../db/inTenant.ts';
import { sheetStream } from '../exports/sheetFile.ts';
import { keepMade, receiveMade } from '../files/keepMade.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { finishUpwardPacket, upwardPacketOf } from '../store/upward.ts';
import { type PackedApplication, packedApplications } from '../store/upwardPacked.ts';
import { JobFault, type JobWork } from './jobWork.ts';

/** The table on top of the packet: who is recommended, from where, with which earlier title. */
async function summary(
  source: ArchiveSource,
  title: string,
  rows: readonly PackedApplication[],
): Promise<ArchiveItem> {
  const { campaign, context } = source;
  const words = upwardSheetWords(wordsOf(campaign.programme));
  return {
    path: `${FILES_FOLDER}/${campaign.year}/${numbered(0, words.sheet)}.xlsx`,
    ...{ title: `${title} ${words.sheet}`, number: '', responsible: campaign.programme.city.union },
    ...{ date: today(context.receivedAt, context.timeZone), mediaType: MEDIA_TYPES.xlsx },
    open: async () => {
      const stream = await sheetStream(
        words,
        rows.map((one, at) => [
          ...[at + 1, one.fileNumber, one.studioName, one.leadName, one.unitName, one.bodyName],
          ...[one.title ?? '', one.namedOn ?? '', one.mainResults ?? ''],
        ]),
      );
      return new Uint8Array(await new Response(stream).arrayBuffer());
    },
  };
}

/**
 * Writes the packet for the level above into the store: the summary, each application's form, sealed sheets and proofs, and the
 * manifest over all. Interrupted, it begins the ZIP again.
 */
export const makeUpwardPacket: JobWork = {
  kind: 'makeUpwardPacket',
  async run(job, deps) {
    const { context, subject, signal } = job;
    const { tenant } = context.actor;
    const loaded = await inTenant(deps.db, context, async (tx) => {
      const packet = await upwardPacketOf(tx, tenant, subject);
      if (!packet) return undefined;
      const campaign = await loadCampaign(tx, context, packet.campaign);
      return { packet, campaign, rows: await packedApplications(tx, tenant, subject) };
    });
    if (!loaded?.campaign.ok) throw new JobFault('gone');
    const { packet, rows } = loaded;
    if (packet.hash !== null) return;
    const campaign = loaded.campaign.change;
    const title = campaign.programme.tracks.find(({ id }) => id === packet.track)?.title ?? packet.track;
    const source = { deps, context, campaign, report: job.report };
    async function* items(): AsyncGenerator<ArchiveItem> {
      const made = new Package(source);
      yield await summary(source, title, rows);
      for (const [index, one] of rows.entries()) {
        await job.report(index, rows.length);
        yield* made.application(one, index + 1, true);
      }
      await job.report(rows.length, rows.length);
    }
    const head = { title, organisation: campaign.programme.city.union, year: campaign.year };
    const stream = new PassThrough({ signal });
    const [received, files] = await Promise.all([
      receiveMade(deps.files, stream),
      writeArchive(stream, head, items()).catch((error) => {
        stream.destroy(error as Error);
        throw error;
      }),
    ]);
    try {
      await inTenant(deps.db, context, async (tx) => {
        const called = { name: `${campaign.year}-${packet.number}.zip`, mediaType: 'application/zip' };
        const { id: upload, hash, size: bytes } = await keepMade(tx, context, deps.files, received, called);
        await finishUpwardPacket(tx, tenant, subject, { upload, hash, bytes });
        const detail = { files, bytes, sha256: hash };
        const event = { action: 'upwardPacketMade', subjectKind: 'upwardPacket', subject };
        await writeEvents(tx, context, [{ ...event, campaign: campaign.id, detail }]);
      });
    } finally {
      await deps.files.discard(received);
    }
  },
};
