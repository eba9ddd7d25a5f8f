import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aPerson, as, contextOf, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { type DrawnPage, drawPages } from '../../../test/drawnPages.ts';
import { pairWorld } from '../../../test/pairWorld.ts';
import { aDesk, startClock } from '../../../test/piles.ts';
import { told } from '../../../test/scanWorld.ts';
import type { Actor } from '../../core/access/roles.ts';
import { changeAgreement } from '../commands/changeAgreement.ts';
import { checkAgreement } from '../commands/checkAgreement.ts';
import { openScanBatch } from '../commands/openScanBatch.ts';
import { pairUp } from '../commands/pairUp.ts';
import { placeScanPage } from '../commands/placeScanPage.ts';
import { returnScanPage } from '../commands/returnScanPage.ts';
import { agreementSheet, printPairSheet } from '../pairPapers.ts';
import { pairFile } from '../queries/pairFile.ts';
import { scanBatch } from '../queries/scanBatch.ts';
import { scanBatchList } from '../queries/scanBatchList.ts';
import { waitingAgreements } from '../queries/waitingAgreements.ts';
import { readableUpload } from '../store/uploads.ts';

const database = await freshDatabase();
const db = database.app;
const world = await pairWorld(db);
const { campaign, studio, clerk, lead, elsewhere, city, wish } = world;
const desk = await aDesk(database, 'real');
const clock = await startClock(database, campaign);
const by = (actor: Actor) => as(db, actor, clock());
const union = await aPerson(campaign, 'hostUnion', { unit: studio.unit });
const officer = await aPerson(campaign, 'bodyOfficer', { body: studio.body });

/** The agreement of now, printed. */
async function printed(pair: string): Promise<Buffer> {
  const context = contextOf(clerk, clock());
  const sheet = yes(await agreementSheet(db, context, pair));
  const print = yes(await printPairSheet(desk.deps, context, { ...sheet, key: sheet.key! }));
  return buffer(await desk.deps.files.open(campaign.tenant, print.hash));
}

/** A page as a scanner gives it back; other bytes each time. */
let looks = 1;
const scanned = ({ grey, width, height }: DrawnPage) =>
  sharp(Buffer.from(grey), { raw: { width, height, channels: 1 } })
    .rotate(1 + looks++ / 50, { background: '#fff' })
    .jpeg({ quality: 80 })
    .toBuffer();

async function pile(actor: Actor, at: { body?: string; unit?: string }, ...pictures: Buffer[]) {
  const uploads: string[] = [];
  for (const picture of pictures) uploads.push(await desk.upload(actor, picture, 'image/jpeg'));
  const { batch } = yes(await by(actor).run(openScanBatch, { campaign: campaign.id, ...at, uploads }));
  expect(await desk.work()).toBe(1);
  expect(desk.faults).toEqual([]);
  return yes(await by(actor).ask(scanBatch, { batch }));
}
const fileOf = async (of: string) => yes(await by(clerk).ask(pairFile, { pair: of }));
const waiting = async () => {
  const { sheets, count } = yes(await by(clerk).ask(waitingAgreements, {}));
  return [count, sheets[0]?.stand, (await fileOf(pair)).sheet?.stand];
};
const own = { unit: studio.unit };
/** A plan so long that the sheet has more than one page. */
const plan = Array.from({ length: 30 }, (_, at) => ({ words: [`第 ${at + 1} 项`], dueOn: '2020-03-31' }));
const { pair } = yes(await by(clerk).run(pairUp, { ...wish, plan }));
const stands = [await waiting()];
const oldSheet = await printed(pair);
stands.push(await waiting());
const { studio: _, mentorMember: __, ...words } = wish;
const { version, plan: items } = await fileOf(pair);
const kept = items.map(({ id, words: said, dueOn }) => ({ id, words: said, dueOn }));
const change = { ...words, plan: kept, goal: '独立操作深孔钻床', pair, version, why: '写清目标' };
yes(await by(clerk).run(changeAgreement, change));
const sheet = await drawPages(await printed(pair));
const last = sheet.length - 1;
const [old] = await drawPages(oldSheet, 150, [1]);
const seal = (who: Actor, scanPage: string, more: object = {}) =>
  by(who).run(checkAgreement, { scanPage, sealed: true, signedOn: '2019-09-02', ...more });
const toCheck = async () =>
  Math.max(
    ...yes(await by(clerk).ask(scanBatchList, { campaign: campaign.id })).batches.map((one) => one.toCheck),
  );

/** Uploads that are the sealed agreement of the pair, in order. */
const sealedPages = () =>
  everywhere(campaign, async (tx) => {
    const rows = await tx
      .selectFrom('pair_file')
      .select('upload')
      .where((eb) => eb.and({ pair, about: 'agreement' }))
      .orderBy('position')
      .execute();
    return rows.map(({ upload }) => upload);
  });

test('a sheet of before the change is void, one of another unit is not known there (R11, V14)', async () => {
  expect(stands).toEqual([
    [1, 'unprinted', 'unprinted'],
    [1, 'awaited', 'awaited'],
  ]);
  expect(last).toBeGreaterThan(0);
  expect(yes(await by(elsewhere).ask(waitingAgreements, {}))).toMatchObject({ sheets: [], count: 0 });
  expect(told(await pile(elsewhere, { unit: world.other.unit }, await scanned(sheet[0]!)))).toEqual([
    'unknownFile',
  ]);
  const { pages } = await pile(clerk, own, await scanned(old!));
  expect(pages).toMatchObject([{ reason: 'oldVersion', agreement: { pair }, boxes: [] }]);
  const place = { scanPage: pages[0]!.id, paper: 'agreement' as const, page: 1 };
  expect(refusalOf(await by(clerk).run(placeScanPage, { ...place, pair }))).toBe('pageNotPlaceable');
  expect(refusalOf(await by(clerk).run(placeScanPage, place))).toBe('notFound');
  expect(refusalOf(await seal(clerk, place.scanPage))).toBe('notFound');
});

test('pages from two piles are one scan; who keeps the pair says what is on it (R11, F15)', async () => {
  const missing = Array.from({ length: last }, (_, at) => at + 1);
  const [end] = (await pile(clerk, own, await scanned(sheet[last]!))).pages;
  expect(end).toMatchObject({
    ...{ paper: 'agreement', generation: 1, studioName: studio.name, voided: false },
    agreement: { pair, mentorName: '方知远', apprenticeName: '小周', missingPages: missing },
    boxes: [{ standing: 'incomplete', allowed: false }],
  });
  expect(refusalOf(await seal(clerk, end!.id))).toBe('agreementPagesMissing');
  expect([await waiting(), await toCheck()]).toEqual([[1, 'incomplete', 'incomplete'], 0]);

  // The union's pile brings the rest; the union says nothing about it.
  const rest = await pile(union, own, ...(await Promise.all(sheet.slice(0, last).map(scanned))));
  expect(rest.pages.map(({ state, boxes }) => [state, boxes.length])).toEqual(
    missing.map(() => ['filed', 0]),
  );
  expect([await waiting(), await toCheck()]).toEqual([[1, 'toCheck', 'toCheck'], 1]);
  expect(refusalOf(await seal(union, end!.id))).toBe('notAllowed');
  expect(refusalOf(await seal(elsewhere, end!.id))).toBe('notFound');
  expect(refusalOf(await seal(clerk, end!.id, { signedOn: undefined }))).toBe('agreementUndated');
  expect(refusalOf(await seal(clerk, end!.id, { signedOn: '2099-01-01' }))).toBe('actInFuture');

  // A signature is missing.
  yes(await seal(clerk, end!.id, { sealed: false, note: '徒弟没有签名' }));
  expect([await waiting(), await toCheck()]).toEqual([[1, 'missing', 'missing'], 0]);
  expect(await sealedPages()).toEqual([]);
});

test('the next scan of a page is its next generation, seals, and is seen where the pair is', async () => {
  const [again] = (await pile(officer, { body: studio.body }, await scanned(sheet[last]!))).pages;
  expect(again).toMatchObject({
    state: 'filed',
    generation: 2,
    boxes: [{ standing: 'open', allowed: true }],
  });
  const { sheets } = yes(await by(clerk).ask(waitingAgreements, {}));
  expect(sheets).toMatchObject([{ stand: 'toCheck', note: null, scan: { page: again!.id } }]);
  const rows = await everywhere(campaign, (tx) =>
    tx
      .selectFrom('scan_page')
      .select(['id'])
      .where('pair', '=', pair)
      .where('generation', '=', 1)
      .where('page', '=', last + 1)
      .execute(),
  );
  expect(refusalOf(await seal(clerk, rows[0]!.id))).toBe('agreementScannedAgain');
  yes(await seal(clerk, again!.id));
  expect(await fileOf(pair)).toMatchObject({ state: 'running', sealedOn: '2019-09-02', sheet: null });
  const pictures = await sealedPages();
  expect(pictures).toHaveLength(sheet.length);
  expect(pictures.at(-1)).toBe(again!.picture);
  expect(refusalOf(await by(officer).run(returnScanPage, { scanPage: again!.id }))).toBe('alreadySealed');
  expect(refusalOf(await seal(clerk, again!.id))).toBe('pairNotOpen');

  // Once more after the seal: kept, and nothing is asked.
  const third = await pile(clerk, own, await scanned(sheet[last]!));
  expect(third.pages).toMatchObject([{ generation: 3, boxes: [{ standing: 'sealed', allowed: false }] }]);
  const seen = (who: Actor, picture: string) =>
    everywhere(campaign, (tx) => readableUpload(tx, contextOf(who, clock()), picture));
  for (const picture of [pictures[0]!, third.pages[0]!.picture!]) {
    for (const who of [clerk, lead, city]) expect(await seen(who, picture)).toBeDefined();
    expect(await seen(elsewhere, picture)).toBeUndefined();
  }
});
