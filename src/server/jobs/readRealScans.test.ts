import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../test/app.ts';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aDesk, startClock } from '../../../test/piles.ts';
import { told } from '../../../test/scanWorld.ts';
import type { Actor } from '../../core/access/roles.ts';
import { checkSeal } from '../commands/checkSeal.ts';
import { fileCandidates } from '../commands/fileCandidates.ts';
import { openScanBatch } from '../commands/openScanBatch.ts';
import { returnScanPage } from '../commands/returnScanPage.ts';
import { withdrawApplication } from '../commands/withdrawApplication.ts';
import { type Print, printApplication, printSummary } from '../prints.ts';
import { scanBatch } from '../queries/scanBatch.ts';
import { openPdf } from '../scan/openPdf.ts';
import { ofRaster } from '../scan/raster.ts';
import { readableUpload } from '../store/uploads.ts';

const database = await freshDatabase();
const db = database.app;
const desk = await aDesk(database, 'real');
const campaign = await aCampaign(db);
const clock = await startClock(database, campaign);
const body = campaign.bodies.shashi!;
const officer = await aPerson(campaign, 'bodyOfficer', { body });
const by = (actor: Actor) => as(db, actor, clock());
const folder = tempFolder();
const hand = { text: '同意。', signatory: '测试签字', paperDate: '2019-09-01' };

/** A page of a real print as a scanner gives it back: sealed in ink at these places (mm), turned, a little skewed. */
async function scanned(print: Print, page: number, seals: readonly { x: number; y: number }[], turn: number) {
  const path = join(folder, `${print.id}.pdf`);
  await writeFile(path, await buffer(await desk.deps.files.open(campaign.tenant, print.hash)));
  const source = await openPdf(path);
  const raster = await source.draw(page);
  source.close();
  const dots = (mm: number) => (mm * raster.width) / 210;
  const ink = seals.map(
    ({ x, y }) =>
      `<circle cx="${dots(x)}" cy="${dots(y)}" r="${dots(8)}" fill="none" stroke="#d01020" stroke-width="${dots(3)}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${raster.width}" height="${raster.height}">${ink.join('')}</svg>`;
  const sealed = await ofRaster(raster)
    .composite([{ input: Buffer.from(svg), blend: 'multiply' }])
    .png()
    .toBuffer();
  return sharp(sealed).rotate(turn, { background: '#fff' }).jpeg({ quality: 70 }).toBuffer();
}

async function pile(actor: Actor, body: string, ...pictures: Buffer[]) {
  const uploads: string[] = [];
  for (const picture of pictures) uploads.push(await desk.upload(actor, picture, 'image/jpeg'));
  const { batch } = yes(await by(actor).run(openScanBatch, { campaign: campaign.id, body, uploads }));
  expect(await desk.work()).toBe(1);
  expect(desk.faults).toEqual([]);
  return yes(await by(actor).ask(scanBatch, { batch }));
}

/** The middle of what is red on a picture, as shares of its sides. */
async function redMiddle(upload: string) {
  const found = await everywhere(campaign, (tx) => readableUpload(tx, contextOf(officer), upload));
  const bytes = await buffer(await desk.deps.files.open(campaign.tenant, found!.hash));
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let [count, x, y] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 3) {
    if (data[at]! < 150 || data[at + 1]! > 120) continue;
    count++;
    x += (at / 3) % info.width;
    y += Math.floor(at / 3 / info.width);
  }
  return { x: x / count / info.width, y: y / count / info.height };
}

const middleOf = (box: { x: number; y: number; width: number; height: number }) => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

test('a real print, sealed, scanned askew: filed, its boxes found where the ink is, sealed by the picture', async () => {
  const one = await anApplication(campaign, { body, state: 'atStep' });
  const print = yes(await printApplication(desk.deps, contextOf(officer, clock()), one.id));
  const boxes = print.boxes.filter(({ step }) => step !== 'city');
  const page = boxes[0]!.page;
  expect(boxes.map((box) => [box.step, box.page])).toEqual([
    ['hostUnion', page],
    ['body', page],
  ]);
  const first = await scanned(print, page, [middleOf(boxes[0]!)], 92.5);
  const cover = await scanned(print, 1, [], 180);
  const batch = await pile(officer, body, first, cover, cover);
  expect(told(batch)).toEqual([`${one.fileNumber} 1`, `${one.fileNumber} 1`, 'duplicate']);
  const [filed] = batch.pages;
  expect(filed).toMatchObject({ page, pages: print.pages });
  const place = filed!.boxes.find(({ step }) => step === 'hostUnion')!.place!;
  const [wanted, red] = [middleOf(place), await redMiddle(filed!.picture!)];
  // Within 2 mm on the sheet.
  expect(Math.abs(wanted.x - red.x)).toBeLessThan(0.009);
  expect(Math.abs(wanted.y - red.y)).toBeLessThan(0.0065);
  const scanPage = filed!.id;
  yes(await by(officer).run(checkSeal, { scanPage, step: 'hostUnion', sealed: true, ...hand }));
  const second = await scanned(print, page, boxes.map(middleOf), 271.8);
  const next = await pile(officer, body, second);
  expect(told(next)).toEqual([`${one.fileNumber} 2`]);
  expect(next.pages[0]!.boxes.map(({ standing }) => standing)).toEqual(['sealed', 'open', 'later']);
});

test('the sealed summary out of the pile is the sheet to file with, as long as its rows hold (F19)', async () => {
  const body = campaign.bodies.jiangling!;
  const officer = await aPerson(campaign, 'bodyOfficer', { body });
  await anApplication(campaign, { body, state: 'awaitingFiling' });
  const print = yes(await printSummary(desk.deps, contextOf(officer, clock()), campaign.id, body));
  const batch = await pile(officer, body, await scanned(print, 1, [{ x: 120, y: 50 }], 0));
  expect(batch.pages).toMatchObject([{ state: 'filed', paper: 'summary', application: null, boxes: [] }]);
  const { id, picture } = batch.pages[0]!;
  const file = () => by(officer).run(fileCandidates, { campaign: campaign.id, body, scan: picture });
  const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  const foreign = { campaign: campaign.id, body: campaign.bodies.songzi!, scan: picture };
  expect(refusalOf(await by(other).run(fileCandidates, foreign))).toBe('uploadUnknown');
  const late = await anApplication(campaign, { body, state: 'awaitingFiling' });
  expect(refusalOf(await file())).toBe('contentChanged');
  yes(await by(officer).run(withdrawApplication, { application: late.id, reason: '本人放弃' }));
  expect(yes(await file())).toMatchObject({ number: 1 });
  expect(refusalOf(await by(officer).run(returnScanPage, { scanPage: id }))).toBe('alreadySealed');
});
