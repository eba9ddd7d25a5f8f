import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { aPicture, claimingSize, tinyPng } from '../../../test/pictures.ts';
import {
  blankSheet,
  codeOf,
  emptyPdf,
  jpegOf,
  laidOn,
  scannedPdf,
  scannedTiff,
} from '../../../test/scans/files.ts';
import { type PrintedPage, printedPages } from '../../../test/scans/prints.ts';
import { ofRaster, type Raster, toRaster } from './raster.ts';
import { openScan, readScanPage } from './readScan.ts';
import type { ScannedPage } from './scannedPage.ts';

const folder = await mkdtemp(join(tmpdir(), 'gongfang-read-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const prints: PrintedPage[] = [];
for await (const page of printedPages(5, folder)) prints.push(page);
const pictures = prints.map(({ picture }) => picture);
const texts = prints.map(({ text }) => text);

async function read(content: Buffer, mediaType = 'image/jpeg'): Promise<ScannedPage[]> {
  const path = join(folder, 'source');
  await writeFile(path, content);
  const pages: ScannedPage[] = [];
  const source = await openScan({ path, mediaType });
  for (let position = 1; position <= source.pages; position++)
    pages.push(await readScanPage(source, position, folder));
  source.close();
  return pages;
}
const turned = (page: Raster, degrees: number) =>
  toRaster(ofRaster(page).rotate(degrees, { background: '#fff' }));

describe('scans: what a pile says', { timeout: 60_000 }, () => {
  test('pages of a PDF in mixed order, a blank back among them', async () => {
    const pile = [pictures[3]!, await blankSheet(), pictures[0]!, await turned(pictures[4]!, 180)];
    const pages = await read(await scannedPdf(pile), 'application/pdf');
    expect(pages.map(({ position, marks, blank }) => ({ position, marks, blank }))).toEqual([
      { position: 1, marks: [texts[3]], blank: false },
      { position: 2, marks: [], blank: true },
      { position: 3, marks: [texts[0]], blank: false },
      { position: 4, marks: [texts[4]], blank: false },
    ]);
  });

  test('pages of a TIFF', async () => {
    const pages = await read(await scannedTiff(pictures.slice(0, 3)), 'image/tiff');
    expect(pages.map(({ marks }) => marks[0])).toEqual(texts.slice(0, 3));
  });

  test.each([0, 90, 176, 180, 273])(
    'turned by %i°, the picture is upright and its seal red',
    async (angle) => {
      const seal = Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle cx="150" cy="150" r="150" fill="#d01828"/></svg>',
      );
      const sealed = await laidOn(pictures[0]!, [{ input: seal, left: 700, top: 1000 }]);
      const [page] = await read(await jpegOf(await turned(sealed, angle)));
      expect(page!.marks).toEqual([texts[0]]);
      const { path, width, height } = page!.picture!;
      const [corner] = page!.codes[0]!.corners;
      // Upright the code begins 28 mm from the left and 30 mm from the foot of the sheet.
      const slack = angle % 90 === 0 ? 0.01 : 0.06;
      expect(Math.abs(corner!.x - 28 / 210)).toBeLessThan(slack);
      expect(Math.abs(corner!.y - 267 / 297)).toBeLessThan(slack);
      const at = { left: Math.round(width / 2) - 5, top: Math.round((height * 1150) / 2339) - 5 };
      // A measure is taken of what is given, not of what was asked to be done with it.
      const spot = await sharp(path)
        .extract({ ...at, width: 10, height: 10 })
        .png()
        .toBuffer();
      const { channels } = await sharp(spot).stats();
      expect(channels[0]!.mean).toBeGreaterThan(170);
      expect(channels[1]!.mean).toBeLessThan(90);
    },
  );

  test('a photo is turned as the camera noted', async () => {
    const photo = await sharp(await jpegOf(await turned(pictures[1]!, -90)))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const [page] = await read(photo);
    expect(page).toMatchObject({ marks: [texts[1]] });
    expect(page!.picture!.height).toBeGreaterThan(page!.picture!.width);
  });

  test('two sheets on one picture are both said', async () => {
    const [left, right] = [pictures[1]!, pictures[2]!];
    const both = await toRaster(
      sharp({
        create: { width: left.width * 2, height: left.height, channels: 3, background: '#fff' },
      }).composite([
        { input: await jpegOf(left), left: 0, top: 0 },
        { input: await jpegOf(right), left: left.width, top: 0 },
      ]),
    );
    const [page] = await read(await jpegOf(both));
    expect([...page!.marks].sort()).toEqual([texts[1], texts[2]].sort());
  });

  test('a code of another system is said beside ours, and alone', async () => {
    const other = await codeOf('https://example.org/parcel/1');
    const beside = await laidOn(pictures[0]!, [{ input: other, left: 900, top: 300 }]);
    expect((await read(await jpegOf(beside)))[0]!.marks).toEqual([texts[0], 'https://example.org/parcel/1']);
    const alone = await laidOn(await blankSheet(), [{ input: other, left: 900, top: 300 }]);
    expect((await read(await jpegOf(alone)))[0]).toMatchObject({
      marks: ['https://example.org/parcel/1'],
      blank: false,
    });
  });

  test('a page with a line of print is not blank', async () => {
    const line = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><text y="45" font-size="34">2019.09.03</text></svg>',
    );
    const written = await laidOn(await blankSheet(), [{ input: line, left: 800, top: 1100 }]);
    expect((await read(await jpegOf(written)))[0]).toMatchObject({ marks: [], blank: false });
  });
});

describe('scans: what cannot be read', { timeout: 60_000 }, () => {
  test.each([
    ['a locked PDF', () => emptyPdf(1, 'secret'), 'application/pdf', 'fileEncrypted'],
    ['a PDF in name only', async () => Buffer.from('%PDF-1.7\nnonsense'), 'application/pdf', 'fileDamaged'],
    ['300 pages', () => emptyPdf(300), 'application/pdf', 'tooManyPages'],
    [
      '50,000×50,000 (PNG)',
      async () => claimingSize(await aPicture('png'), 50_000, 50_000),
      'image/png',
      'pictureSize',
    ],
    [
      '50,000×50,000 (TIFF)',
      async () => claimingSize(await aPicture('tiff'), 50_000, 50_000),
      'image/tiff',
      'pictureSize',
    ],
    [
      'half a TIFF',
      async () => (await scannedTiff(pictures.slice(0, 2))).subarray(0, 50_000),
      'image/tiff',
      'fileDamaged',
    ],
  ])('%s is a fault of the file', async (_what, content, mediaType, fault) => {
    await expect(read(await content(), mediaType)).rejects.toMatchObject({ fault });
  });

  test('one point is a page on which nothing can be read', async () => {
    expect(await read(tinyPng, 'image/png')).toMatchObject([{ marks: [], blank: false, fault: null }]);
  });

  test('a page that is cut off is a fault of that page', async () => {
    const jpeg = await jpegOf(pictures[0]!);
    expect(await read(jpeg.subarray(0, jpeg.length / 2))).toMatchObject([
      { position: 1, marks: [], picture: null, fault: 'pageDamaged' },
    ]);
  });
});
