import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { drawPages } from '../test/drawnPages.ts';

/** One sheet as it lies in the pile: a page of a print, or a blank back. */
export interface Sheet {
  readonly print?: Uint8Array;
  readonly page?: number;
  /** Degrees clockwise, as it lay on the glass. */
  readonly turn: number;
  /** Red seals, in shares of the page. */
  readonly seals?: readonly { readonly x: number; readonly y: number }[];
}
const DPI = 150;
const [WIDTH, HEIGHT] = [1240, 1754];

const sealAt = ({ x, y }: { x: number; y: number }): string =>
  `<g fill="none" stroke="#c8322d" stroke-width="7"><circle cx="${x * WIDTH}" cy="${y * HEIGHT}" r="118"/><circle cx="${x * WIDTH}" cy="${y * HEIGHT}" r="70"/></g>`;

async function scanned({ print, page = 1, turn, seals = [] }: Sheet): Promise<Buffer> {
  const [drawn] = print ? await drawPages(print, DPI, [page]) : [];
  const raw = drawn && { raw: { width: drawn.width, height: drawn.height, channels: 1 as const } };
  const sheet = drawn
    ? sharp(drawn.grey, raw)
    : sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fdfdfb' } });
  const ink = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${seals.map(sealAt).join('')}</svg>`;
  const sealed = await sheet
    .toColourspace('srgb')
    .resize(WIDTH, HEIGHT, { fit: 'fill' })
    .composite([{ input: Buffer.from(ink) }])
    .png()
    .toBuffer();
  return sharp(sealed).rotate(turn, { background: '#fff' }).jpeg({ quality: 70 }).toBuffer();
}

/** What a scanner makes of a pile: one PDF of pictures, in the order in which the sheets lay. */
export async function scanPile(sheets: readonly Sheet[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const sheet of sheets) {
    const picture = await pdf.embedJpg(await scanned(sheet));
    const { width, height } = picture.scale(72 / DPI);
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return Buffer.from(await pdf.save());
}
