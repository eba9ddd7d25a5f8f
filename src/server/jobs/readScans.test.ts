import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  aUnit,
  contextOf,
  everywhere,
  refusalOf,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aScanWorld, told } from '../../../test/scanWorld.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { openScanBatch } from '../commands/openScanBatch.ts';
import { placeScanPage } from '../commands/placeScanPage.ts';
import { returnScanPage } from '../commands/returnScanPage.ts';
import { setAsideScanPage } from '../commands/setAsideScanPage.ts';
import { scanBatch } from '../queries/scanBatch.ts';
import { scanBatchList } from '../queries/scanBatchList.ts';
import { readableUpload } from '../store/uploads.ts';
import { readScans } from './readScans.ts';

const world = await aScanWorld(await freshDatabase());
const { db, desk, campaign, clock, body, unit, by, pile, printed, sheet, page } = world;
const { union, officer, stranger, city } = world;

describe('a pile (F15)', () => {
  test('is split and filed; what does not fit waits in the tray with its reason; nothing is dropped', async () => {
    const [one, two] = [await printed(), await printed({ state: 'atStep', step: 'body' })];
    const outside = await anApplication(campaign, { body: campaign.bodies.songzi!, state: 'atStep' });
    const first = sheet(one);
    const batch = await pile(
      officer,
      { body },
      [
        sheet(two, { page: 6 }),
        first,
        { blank: true, look: 1 },
        sheet(one, { version: 'D'.repeat(12) }),
        sheet(one, { campaign: 'A'.repeat(12) }),
        { look: 2 },
      ],
      [first, { ...first, look: 5000 }, sheet(outside), { marks: ['6901234567892'], look: 3 }],
      [sheet(two), sheet(one, { page: 7, pages: 7 })],
    );
    expect(told(batch)).toEqual([
      `${two.fileNumber} 1`,
      `${one.fileNumber} 1`,
      ...['blank', 'oldVersion', 'otherCampaign', 'unreadable'],
      ...['duplicate', 'duplicate', 'unknownFile', 'foreignCode'],
      `${two.fileNumber} 1`,
      'noSuchPage',
    ]);
    expect(batch.sources.map(({ pages, fault }) => [pages, fault])).toEqual([
      [6, null],
      [4, null],
      [2, null],
    ]);
    expect(batch.progress).toMatchObject({ state: 'done', done: 12, total: 12 });
    expect(batch.pages.every(({ picture }) => picture !== null)).toBe(true);
    // What it says it is, as far as that is in reach.
    const [old, unknown] = [batch.pages[3]!, batch.pages[8]!];
    expect(old).toMatchObject({ fileNumber: one.fileNumber, page: 5, pages: 6, boxes: [] });
    expect(unknown).toMatchObject({ fileNumber: null, application: null, bodyName: null, page: null });
    const { batches } = yes(await by(officer).ask(scanBatchList, { campaign: campaign.id }));
    const counted = { files: 3, filed: 3, tray: 9, setAside: 0, toCheck: 2 };
    expect(batches.find(({ id }) => id === batch.id)).toMatchObject(counted);
  });

  test('a file that cannot be read says why and what to do; the others go on', async () => {
    const one = await printed();
    const batch = await pile(officer, { body }, { fault: 'tooManyPages', pages: 300 }, [sheet(one)]);
    expect(batch.sources[0]).toMatchObject({ pages: 300, fault: 'tooManyPages' });
    expect(batch.sources[0]!.faultSentence).toContain('请分成几个文件上传');
    expect(told(batch)).toEqual([`${one.fileNumber} 1`]);
  });

  test('nothing of a pile is left lying about, not even by a process that was killed', async () => {
    const scanning = join(desk.deps.config.data, 'scanning');
    await rm(scanning, { recursive: true, force: true });
    const upload = await desk.upload(officer, [page()]);
    const asked = { campaign: campaign.id, body, uploads: [upload] };
    const { batch } = yes(await by(officer).run(openScanBatch, asked));
    await mkdir(join(scanning, batch, 'pages-killed'), { recursive: true });
    await writeFile(join(scanning, batch, 'pages-killed', 'page.jpg'), '身份信息');
    expect(await desk.work()).toBe(1);
    expect(yes(await by(officer).ask(scanBatch, { batch })).pages).toHaveLength(1);
    expect(await readdir(scanning)).toEqual([]);
  });

  test('reading goes on where it was left: no page twice, no page lost', async () => {
    const one = await printed();
    const upload = await desk.upload(officer, [sheet(one), sheet(one, { page: 6 }), { blank: true }]);
    const input = { campaign: campaign.id, body, uploads: [upload] };
    const { batch } = yes(await by(officer).run(openScanBatch, input));
    let kept = 0;
    const broken = {
      ...desk.deps.scans,
      read: (async (file, onPage, options) =>
        desk.deps.scans.read(
          file,
          async (page, pages) => {
            if (++kept > 2) throw new Error('the machine was switched off');
            await onPage(page, pages);
          },
          options,
        )) as typeof desk.deps.scans.read,
    };
    const context = { ...contextOf(officer, clock()) };
    const job = { subject: batch, context, report: async () => {}, signal: new AbortController().signal };
    await expect(readScans.run(job, { ...desk.deps, scans: broken })).rejects.toThrow('switched off');
    expect(yes(await by(officer).ask(scanBatch, { batch })).pages).toHaveLength(2);
    expect(await desk.work()).toBe(1);
    const after = yes(await by(officer).ask(scanBatch, { batch }));
    expect(told(after)).toEqual([`${one.fileNumber} 1`, `${one.fileNumber} 1`, 'blank']);
    expect(after.sources).toMatchObject([{ pages: 3, fault: null }]);
  });

  test('only at one’s own desk, only with one’s own files', async () => {
    const open = (actor: Actor, input: object, uploads: string[]) =>
      by(actor).run(openScanBatch, { campaign: campaign.id, uploads, ...input });
    const own = (await anUpload(db, officer)).id;
    const helper = await aPerson(campaign, 'hrHelper', { unit });
    const clerk = await aPerson(campaign, 'clerk', { unit });
    expect(refusalOf(await open(helper, { unit }, [own]))).toBe('notAllowed');
    expect(refusalOf(await open(clerk, { unit }, [own]))).toBe('uploadUnknown');
    expect(refusalOf(await open(officer, {}, [own]))).toBe('notAllowed');
    expect(refusalOf(await open(officer, { body: campaign.bodies.songzi! }, [own]))).toBe('notAllowed');
    expect(refusalOf(await open(stranger, { unit }, [own]))).toBe('notFound');
    expect(refusalOf(await open(union, { body }, [own]))).toBe('notAllowed');
    expect(refusalOf(await open(city, { body: campaign.id }, [own]))).toBe('notFound');
    expect(refusalOf(await open(city, {}, [own]))).toBe('uploadUnknown');
    const closing = await aCampaign(db, { tenant: campaign.tenant });
    await everywhere(campaign, (tx) =>
      tx.updateTable('campaign').set({ closed_at: new Date() }).where('id', '=', closing.id).execute(),
    );
    expect(
      refusalOf(await by(officer).run(openScanBatch, { campaign: closing.id, body, uploads: [own] })),
    ).toBe('campaignClosed');
    // Its bytes are not in the store: said of the file, and the job ends.
    const { batch } = yes(await open(officer, { unit }, [own]));
    expect(await desk.work()).toBe(1);
    const { sources, progress } = yes(await by(officer).ask(scanBatch, { batch }));
    expect([sources[0]!.fault, progress!.state]).toEqual(['readingFailed', 'done']);
  });

  test('is seen by its own desk and the city; its pictures likewise', async () => {
    const one = await printed();
    const batch = await pile(union, { unit }, [sheet(one), { look: 9 }]);
    const seen = async (actor: Actor) => {
      const list = yes(await by(actor).ask(scanBatchList, { campaign: campaign.id })).batches;
      const asked = refusalOf(await by(actor).ask(scanBatch, { batch: batch.id }));
      return [asked, list.some(({ id }) => id === batch.id)];
    };
    expect(await seen(union)).toEqual(['allowed', true]);
    expect(await seen(officer)).toEqual(['allowed', true]);
    expect(await seen(city)).toEqual(['allowed', true]);
    expect(await seen(stranger)).toEqual(['notFound', false]);
    const otherUnion = await aPerson(campaign, 'hostUnion', { unit: await aUnit(campaign, body) });
    expect(await seen(otherUnion)).toEqual(['notFound', false]);
    const readable = async (actor: Actor, upload: string) =>
      (await everywhere({ db, tenant: actor.tenant }, (tx) =>
        readableUpload(tx, contextOf(actor), upload),
      )) !== undefined;
    const [filed, tray] = batch.pages.map(({ picture }) => picture!);
    const source = batch.sources[0]!.upload;
    for (const upload of [filed!, tray!, source])
      for (const [actor, expected] of [
        [union, true],
        [officer, true],
        [city, true],
        [stranger, false],
      ] as const)
        expect(await readable(actor, upload)).toBe(expected);
  });
});

describe('by hand', () => {
  let batch: Awaited<ReturnType<typeof pile>>;
  let one: Awaited<ReturnType<typeof printed>>;
  beforeEach(async () => {
    one = await printed();
    batch = await pile(officer, { body }, [page(), sheet(one, { version: 'D'.repeat(12) })]);
  });
  const place = (actor: Actor, index: number, more: object = {}) =>
    by(actor).run(placeScanPage, {
      ...{ scanPage: batch.pages[index]!.id, paper: 'form', application: one.id, page: 5, ...more },
    });
  const again = async () => yes(await by(officer).ask(scanBatch, { batch: batch.id }));

  test('a page is filed, taken back, set aside and taken back again', async () => {
    yes(await place(officer, 0));
    expect((await again()).pages[0]).toMatchObject({
      ...{ state: 'filed', reason: null, placedByHand: true, fileNumber: one.fileNumber, generation: 1 },
      boxes: [
        { step: 'hostUnion', standing: 'open', allowed: true },
        { step: 'body', standing: 'later' },
      ],
    });
    expect(refusalOf(await place(officer, 0))).toBe('pageNotInTray');
    const scanPage = batch.pages[0]!.id;
    expect(refusalOf(await by(officer).run(setAsideScanPage, { scanPage }))).toBe('pageNotInTray');
    yes(await by(officer).run(returnScanPage, { scanPage }));
    expect((await again()).pages[0]).toMatchObject({ state: 'tray', reason: 'takenBack', generation: null });
    expect(refusalOf(await by(officer).run(returnScanPage, { scanPage }))).toBe('pageNotInTray');
    yes(await by(officer).run(setAsideScanPage, { scanPage }));
    yes(await by(officer).run(returnScanPage, { scanPage }));
    expect((await again()).pages[0]).toMatchObject({ state: 'tray', reason: 'takenBack' });
  });

  test('never against a code that can be read, to a page that is not, or to somebody else’s paper', async () => {
    const unprinted = await anApplication(campaign, { body, unit, state: 'atStep' });
    const outside = await anApplication(campaign, { body: campaign.bodies.songzi!, state: 'atStep' });
    expect(refusalOf(await place(officer, 1))).toBe('pageNotPlaceable');
    expect(refusalOf(await place(officer, 0, { page: 7 }))).toBe('pageNotPlaceable');
    expect(refusalOf(await place(officer, 0, { application: unprinted.id }))).toBe('notPrintedYet');
    expect(refusalOf(await place(officer, 0, { application: outside.id }))).toBe('notFound');
    expect(refusalOf(await place(officer, 0, { application: undefined }))).toBe('notFound');
    expect(refusalOf(await place(stranger, 0))).toBe('notFound');
    expect(refusalOf(await place(union, 0))).toBe('notFound');
    for (const command of [setAsideScanPage, returnScanPage])
      expect(refusalOf(await by(stranger).run(command, { scanPage: batch.pages[0]!.id }))).toBe('notFound');
  });
});
