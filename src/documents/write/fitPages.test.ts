import { degrees, PDFDocument, PDFName, rgb } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fitPages } from './fitPages.ts';
import { pagesOf } from './foreignPages.ts';

const PDF = 'application/pdf';
const pdfium = await PDFiumLibrary.init();

/** Where ink stands on each page, in mm from the top left: [left, top, right, bottom]; red alone where `red`. */
async function inkOf(bytes: Uint8Array, red = false): Promise<number[][]> {
  const document = await pdfium.loadDocument(bytes);
  const found: number[][] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: 1, render: 'bitmap' });
    const box = [width, height, 0, 0] as [number, number, number, number];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [r, g, b] = data.subarray((y * width + x) * 4);
        const ink = red ? r! > 180 && g! < 90 && b! < 90 : r! + g! + b! < 600;
        if (!ink) continue;
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
      }
    found.push(box.map((value) => Math.round((value / 72) * 25.4)));
  }
  document.destroy();
  return found;
}

/** A page of this size, grey, with a red square in its top left corner as one looks at it. */
async function aPage(width: number, height: number, turned = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const sideways = turned % 180 !== 0;
  const page = document.addPage(sideways ? [height, width] : [width, height]);
  page.drawRectangle({
    x: 0,
    y: 0,
    width: page.getWidth(),
    height: page.getHeight(),
    color: rgb(0.5, 0.5, 0.5),
  });
  const [w, h] = [page.getWidth() - 40, page.getHeight() - 40];
  const corner = { 0: [0, h], 90: [0, 0], 180: [w, 0], 270: [w, h] }[turned]!;
  page.drawRectangle({ x: corner[0]!, y: corner[1]!, width: 40, height: 40, color: rgb(1, 0, 0) });
  page.setRotation(degrees(turned));
  return document.save();
}

const near = (found: readonly number[] | undefined, wanted: readonly number[]) =>
  expect(
    found?.every((value, at) => Math.abs(value - wanted[at]!) <= 1),
    String(found),
  ).toBe(true);

describe('pages of other people in the type area', () => {
  test.each([0, 90, 180, 270])(
    'an upright page that says it is turned by %i stands upright',
    async (turned) => {
      const made = await fitPages({ bytes: await aPage(300, 400, turned), mediaType: PDF });
      near((await inkOf(made))[0], [28, 37, 184, 245]);
      const [red] = await inkOf(made, true);
      near(red?.slice(0, 2), [28, 37]);
    },
  );

  test('a lying page is turned, its head to the binding edge', async () => {
    const made = await fitPages({ bytes: await aPage(400, 300), mediaType: PDF });
    near((await inkOf(made))[0], [28, 37, 184, 245]);
    const [red] = await inkOf(made, true);
    near([red![0]!, red![3]!], [28, 245]);
  });

  test('pictures: turned as the camera said, in their frame, the same bytes each time', async () => {
    const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#888' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const file = { bytes: photo, mediaType: 'image/jpeg' };
    const frame = await PDFDocument.create({ updateMetadata: false });
    frame.addPage([595.276, 841.89]);
    frame.addPage([595.276, 841.89]).drawText('foot', { x: 300, y: 40 });
    const framed = { frame: { bytes: await frame.save(), pages: [2] } };
    const made = await fitPages(file, framed);
    near((await inkOf(made))[0]?.slice(0, 2), [28, 37]);
    const document = await pdfium.loadDocument(made);
    expect(document.getPage(0).getText()).toContain('foot');
    document.destroy();
    expect(Buffer.from(made).equals(Buffer.from(await fitPages(file, framed)))).toBe(true);
    expect(await pagesOf(file)).toBe(1);
  });

  test('a stamp that lies over a page is not lost: the page is drawn', async () => {
    const document = await PDFDocument.load(await aPage(300, 400));
    const look = document.context.register(
      document.context.stream('1 0 0 rg 0 0 100 100 re f', {
        ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 100] },
      }),
    );
    const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [180, 20, 280, 120], F: 4, AP: { N: look } };
    document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([stamp]));
    const made = await fitPages({ bytes: await document.save(), mediaType: PDF });
    const [red] = await inkOf(made, true);
    expect(red![2]).toBeGreaterThan(165);
    expect(red![3]).toBeGreaterThan(225);
  });

  test('a scan of our own lying paper covers a lying sheet', async () => {
    const made = await fitPages({ bytes: await aPage(842, 595, 90), mediaType: PDF }, { wholeSheet: true });
    near((await inkOf(made))[0], [0, 0, 297, 210]);
    const [red] = await inkOf(made, true);
    near(red?.slice(0, 2), [0, 0]);
  });

  test('what is broken is refused', async () => {
    for (const bytes of [Buffer.from('%PDF-1.4\nnothing'), Buffer.alloc(0)]) {
      await expect(pagesOf({ bytes, mediaType: PDF })).rejects.toThrow();
      await expect(fitPages({ bytes, mediaType: PDF })).rejects.toThrow();
    }
    await expect(
      pagesOf({ bytes: Buffer.from([0xff, 0xd8, 0xff]), mediaType: 'image/jpeg' }),
    ).rejects.toThrow();
  });
});
