import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { can } from '../../core/access/can.ts';
import { type PageMark, writeMark } from '../../core/paper/pageMark.ts';
import { agreedMark } from '../../core/scan/agreedMark.ts';
import { type Share, sheetOnPicture } from '../../core/scan/sheetOnPicture.ts';
import { understandPage } from '../../core/scan/understandPage.ts';
import { codePlace } from '../../documents/write/codePlace.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { keepMade, receiveMade } from '../files/keepMade.ts';
import type { ScannedPage, SourceEnd } from '../scan/scannedPage.ts';
import { type CampaignWithProgramme, loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { paperOfMark } from '../store/knownPapers.ts';
import {
  deskOf,
  endSource,
  type ScanBatch,
  type ScanSource,
  scanBatchOf,
  sourcesOf,
} from '../store/scanBatches.ts';
import { insertScanPage, readPages } from '../store/scanPages.ts';
import { type JobDeps, JobFault, JobStopped, type JobWork, type RunningJob } from './jobWork.ts';

interface Pile {
  readonly deps: JobDeps;
  readonly job: RunningJob;
  readonly batch: ScanBatch;
  readonly campaign: CampaignWithProgramme;
  /** The context of this moment: a pile is read for minutes. */
  readonly now: () => Context;
}

/** Where the sheet lies on the picture, by its code; only forms have boxes to be found on it. */
function sheetOf({ picture, codes }: ScannedPage, mark: PageMark): Share | undefined {
  const text = writeMark(mark);
  const code = codes.find((one) => one.text.trim() === text);
  if (!picture || !code || mark.paper !== 'form') return undefined;
  const { width, height } = picture;
  return sheetOnPicture({ corners: code.corners, width, height }, codePlace(mark));
}

/** One page, whole: its picture, what it is, its row. The page of a file that is read again is there already. */
async function keepPage({ deps, batch, campaign, now }: Pile, source: ScanSource, page: ScannedPage) {
  const { marks, blank, position, picture } = page;
  const received = picture && (await receiveMade(deps.files, createReadStream(picture.path)));
  const context = now();
  try {
    await inTenant(deps.db, context, async (tx) => {
      const seen = { marks, blank, picture: received?.hash };
      const agreed = agreedMark(seen, batch.campaign);
      const found =
        agreed.kind === 'ours' ? await paperOfMark(tx, context, campaign, agreed.mark) : undefined;
      const papers = found ? [found.known] : [];
      const understood = understandPage(seen, { campaign: batch.campaign, papers });
      const called = { name: `扫描件-${source.number}-${position}.jpg`, mediaType: 'image/jpeg' };
      const upload = received && (await keepMade(tx, context, deps.files, received, called));
      const place = { batch: batch.id, source: source.number, position, picture: upload?.id ?? null };
      const sheet = agreed.kind === 'ours' ? sheetOf(page, agreed.mark) : undefined;
      await insertScanPage(tx, context, { ...place, marks, sheet }, understood);
    });
  } finally {
    if (received) await deps.files.discard(received);
  }
}

/**
 * Lends the stored bytes as a file of their own, for readers that need a path. The folder is the pile's own: what a process
 * left in it that was killed goes when the pile is taken up again.
 */
async function withFile<T>(pile: Pile, { hash }: ScanSource, work: (path: string) => Promise<T>): Promise<T> {
  const { deps, job, batch } = pile;
  const folder = join(deps.config.data, 'scanning', batch.id);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const path = join(folder, 'source');
    await pipeline(await deps.files.open(job.context.actor.tenant, hash), createWriteStream(path));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a file from where it was left; `before`: pages of the files that are done. Answers how many it has. */
async function readSource(pile: Pile, source: ScanSource, before: number, read: ReadonlySet<number>) {
  const { deps, job, batch } = pile;
  let done = before + read.size;
  const onPage = async (page: ScannedPage, pages: number) => {
    await keepPage(pile, source, page);
    await job.report(++done, before + pages);
  };
  const { mediaType } = source;
  const end = await withFile(pile, source, (path) =>
    deps.scans.read({ path, mediaType }, onPage, { skip: read, signal: job.signal }),
  ).catch((error): SourceEnd => {
    if (job.signal.aborted) throw new JobStopped();
    // Its bytes are gone from the store: the other files are read all the same.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { pages: null, fault: 'readingFailed' };
    throw error;
  });
  const { tenant } = job.context.actor;
  await inTenant(deps.db, job.context, (tx) => endSource(tx, tenant, batch.id, source.number, end));
  return end.fault ? done - before : (end.pages ?? 0);
}

/** Files of a pile that were uploaded: every page is split off, drawn, read and filed, or waits in the tray (F15). */
async function run(job: RunningJob, deps: JobDeps): Promise<void> {
  const begun = Date.now();
  const { context, subject } = job;
  const { tenant } = context.actor;
  const found = await inTenant(deps.db, context, async (tx) => {
    const batch = await scanBatchOf(tx, tenant, subject);
    const campaign = batch && (await loadCampaign(tx, context, batch.campaign));
    const read = await readPages(tx, tenant, subject);
    return batch && campaign?.ok
      ? { batch, campaign: campaign.change, read, sources: await sourcesOf(tx, tenant, subject) }
      : undefined;
  });
  if (!found || !can(context.actor, 'scanPapers', deskOf(found.batch)).allowed)
    throw new JobFault('personGone');
  const { batch, campaign, sources, read } = found;
  const now = () => ({
    ...context,
    receivedAt: new Date(context.receivedAt.getTime() + Date.now() - begun),
  });
  const pile: Pile = { deps, job, batch, campaign, now };
  let pages = 0;
  for (const source of sources) {
    const own = read.get(source.number) ?? new Set();
    const over = source.fault !== null || source.pages !== null;
    pages += over ? own.size : await readSource(pile, source, pages, own);
  }
  const event = {
    action: 'readScans',
    subjectKind: 'scanBatch',
    subject: batch.id,
    campaign: batch.campaign,
  };
  await inTenant(deps.db, context, (tx) => writeEvents(tx, now(), [{ ...event, detail: { pages } }]));
}

export const readScans: JobWork = { kind: 'readScans', run };
