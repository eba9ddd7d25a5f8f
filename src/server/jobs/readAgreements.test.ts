import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aPerson, as, contextOf, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { drawPages } from '../../../test/drawnPages.ts';
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

/** The agreement of now, printed and drawn as a scanner gives it back; other bytes each time. */
let looks = 1;
async function scansOf(pair: string): Promise<Buffer[]> {
  const context = contextOf(clerk, clock());
  const sheet = yes(await agreementSheet(db, context, pair));
  const print = yes(await printPairSheet(desk.deps, context, { ...sheet, key: sheet.key! }));
  const pdf = await buffer(await desk.deps.files.open(campaign.tenant, print.hash));
  const pages = await drawPages(pdf);
  return Promise.all(pages.map((page) => scanned(page)));
}
type Drawn = Awaited<ReturnType<typeof drawPages>>[number];
const scanned = ({ grey, width, height }: Drawn) =>
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
const fileOf = async (pair: string) => yes(await by(clerk).ask(pairFile, { pair }));
const own = { unit: studio.unit };
/** A plan so long that the sheet has more than one page. */
const plan = Array.from({ length: 40 }, (_, at) => ({ words: [`第 ${at + 1} 项`], dueOn: '2020-03-31' }));
const { pair } = yes(await by(clerk).run(pairUp, { ...wish, plan }));

test('pages of an agreement from two piles become its sealed version; what is old, foreign or again is told (R11, F15)', async () => {
  const before = await scansOf(pair);
  const { studio: _, mentorMember: __, ...words } = wish;
  const { version, plan: items } = await fileOf(pair);
  const kept = items.map(({ id, words, dueOn }) => ({ id, words, dueOn }));
  const change = { ...words, plan: kept, goal: '独立操作深孔钻床', pair, version, why: '写清目标' };
  yes(await by(clerk).run(changeAgreement, change));
  const now = await scansOf(pair);
  const last = now.length - 1;
  expect(last).toBeGreaterThan(0);

  // Somebody of another unit, and what was printed before the change.
  expect(told(await pile(elsewhere, { unit: world.other.unit }, now[0]!))).toEqual(['unknownFile']);
  const old = await pile(clerk, own, before[last]!);
  expect(old.pages).toMatchObject([{ reason: 'oldVersion', agreement: { pair }, boxes: [] }]);
  const place = { scanPage: old.pages[0]!.id, paper: 'agreement' as const, page: last + 1 };
  expect(refusalOf(await by(clerk).run(placeScanPage, { ...place, pair }))).toBe('pageNotPlaceable');
  expect(refusalOf(await by(clerk).run(placeScanPage, place))).toBe('notFound');

  // The last page alone does not seal.
  const first = await pile(clerk, own, now[last]!);
  const [end] = first.pages;
  expect(end).toMatchObject({
    ...{ paper: 'agreement', generation: 1, studioName: studio.name, voided: false },
    agreement: {
      pair,
      mentorName: '方知远',
      apprenticeName: '小周',
      missingPages: now.slice(0, -1).map((_, at) => at + 1),
    },
    boxes: [{ standing: 'incomplete', allowed: false }],
  });
  const scanPage = end!.id;
  const seal = (who: Actor, more: object = {}) =>
    by(who).run(checkAgreement, { scanPage, sealed: true, signedOn: '2019-09-02', ...more });
  expect(refusalOf(await seal(clerk))).toBe('agreementPagesMissing');
  expect(await pages(pair)).toEqual([]);

  // The union's pile brings the rest; the union says nothing about it.
  const rest = await pile(union, own, ...now.slice(0, -1));
  expect(rest.pages.map(({ state, boxes }) => [state, boxes.length])).toEqual(
    now.slice(0, -1).map(() => ['filed', 0]),
  );
  expect(refusalOf(await seal(union))).toBe('notAllowed');
  expect(refusalOf(await seal(elsewhere))).toBe('notFound');
  expect(refusalOf(await seal(clerk, { signedOn: undefined }))).toBe('agreementUndated');
  expect(refusalOf(await seal(clerk, { signedOn: '2099-01-01' }))).toBe('actInFuture');
  const listed = async () =>
    yes(await by(clerk).ask(scanBatchList, { campaign: campaign.id })).batches.map(({ toCheck }) => toCheck);
  expect(Math.max(...(await listed()))).toBe(1);

  // A signature is missing: it is scanned again, and this scan is the next one.
  yes(await seal(clerk, { sealed: false, note: '徒弟没有签名' }));
  expect(Math.max(...(await listed()))).toBe(0);
  const again = await pile(officer, { body: studio.body }, (await scansOf(pair))[last]!);
  expect(again.pages).toMatchObject([
    { state: 'filed', generation: 2, boxes: [{ standing: 'open', allowed: true }] },
  ]);
  expect(refusalOf(await seal(clerk))).toBe('agreementScannedAgain');
  yes(await seal(clerk, { scanPage: again.pages[0]!.id }));
  expect(await fileOf(pair)).toMatchObject({ state: 'running', sealedOn: '2019-09-02' });
  const sealedPages = await pages(pair);
  expect(sealedPages).toHaveLength(now.length);
  expect(sealedPages).toContain(again.pages[0]!.picture);
  expect(refusalOf(await by(officer).run(returnScanPage, { scanPage: again.pages[0]!.id }))).toBe(
    'alreadySealed',
  );
  expect(refusalOf(await seal(clerk, { scanPage: again.pages[0]!.id }))).toBe('pairNotOpen');

  // Once more after the seal: the next scan is kept and asks for nothing.
  const third = await pile(clerk, own, (await scansOf(pair))[last]!);
  expect(third.pages).toMatchObject([{ generation: 3, boxes: [{ standing: 'sealed', allowed: false }] }]);

  // The picture is seen where the pair is.
  const picture = sealedPages[0]!;
  const seen = (who: Actor) =>
    everywhere(campaign, (tx) => readableUpload(tx, contextOf(who, clock()), picture));
  expect(await Promise.all([clerk, lead, city].map(seen))).toEqual([
    expect.anything(),
    expect.anything(),
    expect.anything(),
  ]);
  expect(await seen(elsewhere)).toBeUndefined();
});

/** Uploads that are the sealed agreement of a pair, in order. */
const pages = (of: string) =>
  everywhere(campaign, async (tx) => {
    const rows = await tx
      .selectFrom('pair_file')
      .select('upload')
      .where('pair', '=', of)
      .where('about', '=', 'agreement')
      .orderBy('position')
      .execute();
    return rows.map(({ upload }) => upload);
  });
