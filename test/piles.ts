import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pino from 'pino';
import sharp from 'sharp';
import { afterAll } from 'vitest';
import type { Actor } from '../src/core/access/roles.ts';
import type { OpinionBox } from '../src/core/paper/opinionBox.ts';
import { campaignMark, type PageMark, versionMark, writeMark } from '../src/core/paper/pageMark.ts';
import { readConfig } from '../src/server/config.ts';
import { raiseWall } from '../src/server/db/settings.ts';
import { localFiles } from '../src/server/files/local.ts';
import type { JobDeps, JobWork } from '../src/server/jobs/jobWork.ts';
import { readScans } from '../src/server/jobs/readScans.ts';
import { doWaitingJobs } from '../src/server/jobs/startJobs.ts';
import { newId } from '../src/server/newId.ts';
import { createReadiness } from '../src/server/readiness.ts';
import { openScan, readScanPage } from '../src/server/scan/readScan.ts';
import type { ScanWorkers } from '../src/server/scan/scanWorkers.ts';
import { addUpload } from '../src/server/store/uploads.ts';
import { papersHere } from './app.ts';
import { contextOf, everywhere, type TestApplication, type TestCampaign, workday } from './builders.ts';
import type { FreshDatabase } from './database.ts';

/** What is on a page of a scripted pile; `look` makes its picture, and so its bytes, different. */
export interface PilePage {
  readonly marks?: readonly string[];
  readonly blank?: boolean;
  readonly look?: number;
}

/** Reads piles that are scripts instead of scans: what the engine would say of each page, with real small pictures. */
const scripted: ScanWorkers = {
  async read({ path }, onPage, { skip } = {}) {
    const script = JSON.parse(readFileSync(path, 'utf8')) as
      | PilePage[]
      | { fault: 'tooManyPages'; pages: number };
    if (!Array.isArray(script)) return script;
    const folder = await mkdtemp(join(tmpdir(), 'gongfang-script-'));
    try {
      for (const [index, { marks = [], blank = false, look = index }] of script.entries()) {
        if (skip?.has(index + 1)) continue;
        const picture = { path: join(folder, `${index}.jpg`), width: 21, height: 30 };
        const background = { r: 255, g: 255, b: 250 };
        await sharp({ create: { width: 21, height: 30, channels: 3, background } })
          .withExif({ IFD0: { ImageDescription: String(look) } })
          .jpeg()
          .toFile(picture.path);
        await onPage({ position: index + 1, marks, codes: [], blank, picture, fault: null }, script.length);
      }
      return { pages: script.length, fault: null };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  close: async () => {},
};

/** The real engine, in this thread: threads run built JavaScript. */
const real: ScanWorkers = {
  async read(file, onPage) {
    const folder = await mkdtemp(join(tmpdir(), 'gongfang-real-'));
    const source = await openScan(file);
    try {
      for (let position = 1; position <= source.pages; position++)
        await onPage(await readScanPage(source, position, folder), source.pages);
      return { pages: source.pages, fault: null };
    } finally {
      source.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
  close: async () => {},
};

/** Everything that a job needs, over a database of the test; piles are scripts, or read by the real engine. */
export async function aDesk(database: FreshDatabase, engine: 'scripted' | 'real' = 'scripted') {
  const folder = await mkdtemp(join(tmpdir(), 'gongfang-desk-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({ GONGFANG_DATA: folder, GONGFANG_LOG_LEVEL: 'error' });
  const faults: string[] = [];
  const deps: JobDeps = {
    ...{ config, db: database.app, pool: database.pool, readiness: createReadiness(database.pool) },
    log: pino({ level: 'warn' }, { write: (line: string) => void faults.push(line) }),
    files: localFiles(join(folder, 'files')),
    papers: papersHere,
    scans: engine === 'real' ? real : scripted,
  };
  return {
    deps,
    faults,
    /** An upload with its bytes, as the upload route keeps them. */
    async upload(actor: Actor, content: Uint8Array | PilePage[] | object, mediaType = 'application/pdf') {
      const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
      const received = await deps.files.receive(Readable.from([Buffer.from(bytes)]));
      await deps.files.keep(actor.tenant, received);
      const { hash, size } = received;
      const upload = { id: newId(), hash, size, name: '扫描.pdf', mediaType };
      await deps.db.transaction().execute(async (tx) => {
        await raiseWall(tx, actor);
        await addUpload(tx, contextOf(actor), upload);
      });
      return upload.id;
    },
    /** Does the jobs that wait. */
    work: (works: readonly JobWork[] = [readScans]) =>
      doWaitingJobs(deps, works, new AbortController().signal),
  };
}

/** What the code of a page of an application's form says. */
export function markOf(
  campaign: TestCampaign,
  { fileNumber: number, contentVersion }: Pick<TestApplication, 'fileNumber' | 'contentVersion'>,
  more: Partial<PageMark> = {},
): string {
  return writeMark({
    ...{ paper: 'form', campaign: campaignMark(campaign.id), number, version: versionMark(contentVersion) },
    ...{ page: 5, pages: 6, ...more },
  });
}

/** A stored print of six pages: two opinions on the fifth, the third on the sixth. */
export async function aPrint(
  campaign: TestCampaign,
  application: TestApplication,
  boxes: readonly OpinionBox[] = [
    { step: 'hostUnion', page: 5, x: 27, y: 40, width: 156, height: 70 },
    { step: 'body', page: 5, x: 27, y: 110, width: 156, height: 70 },
    { step: 'city', page: 6, x: 27, y: 40, width: 156, height: 70 },
  ],
): Promise<void> {
  const { tenant } = campaign;
  await everywhere(campaign, async (tx) => {
    const hash = createHash('sha256').update(application.id).digest('hex');
    const upload = { id: newId(), hash, size: 1, name: '表.pdf', mediaType: 'application/pdf' };
    await addUpload(tx, contextOf({ user: 'test', tenant, grants: [] }), upload, true);
    await tx
      .insertInto('print')
      .values({
        ...{
          tenant,
          id: newId(),
          campaign: campaign.id,
          body: application.body,
          application: application.id,
        },
        ...{ paper: 'form', version: application.contentVersion, digest: hash, upload: upload.id, pages: 6 },
        ...{ boxes: JSON.stringify(boxes), by_user: 'test', at: new Date('2019-08-30T09:00:00+08:00') },
      })
      .execute();
  });
}

/** Lets the installation's clock begin on the working day of the tests; answers what it shows now. */
export async function startClock(database: FreshDatabase, campaign: TestCampaign): Promise<() => Date> {
  const offset = workday.getTime() - Date.now();
  await database.owner
    .updateTable('tenant')
    .set({ clock_offset_ms: offset })
    .where('id', '=', campaign.tenant)
    .execute();
  return () => new Date(Date.now() + offset);
}
