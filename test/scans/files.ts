import { PDFDocument } from '@cantoo/pdf-lib';
import qrcode from 'qrcode';
import sharp from 'sharp';
import { ofRaster, type Raster } from '../../src/server/scan/raster.ts';

const POINTS_PER_DOT = 72 / 200;

export const jpegOf = (page: Raster, quality = 80) => ofRaster(page).jpeg({ quality }).toBuffer();

/** A PDF as a scanner writes it: one JPEG a page. */
export async function scannedPdf(pages: readonly Raster[], quality = 80): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const page of pages) {
    const picture = await pdf.embedJpg(await jpegOf(page, quality));
    const [width, height] = [page.width * POINTS_PER_DOT, page.height * POINTS_PER_DOT];
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return Buffer.from(await pdf.save());
}

/** A PDF of so many empty pages; locked when a password is given. */
export async function emptyPdf(pages: number, password?: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage();
  if (password) pdf.encrypt({ userPassword: password, ownerPassword: password });
  return Buffer.from(await pdf.save());
}

/** A TIFF of several pages of one size. */
export function scannedTiff(pages: readonly Raster[]): Promise<Buffer> {
  const raw = pages.map(({ data, width, height }) => ({ data, width, height }));
  const { width, height } = raw[0]!;
  const strip = Buffer.concat(raw.map(({ data }) => data));
  return sharp(strip, { raw: { width, height: height * pages.length, channels: 3, pageHeight: height } })
    .tiff({ compression: 'jpeg', quality: 80 })
    .toBuffer();
}

/** A sheet of paper with nothing on it: grey of the lamp, dust, the edge of the glass. */
export async function blankSheet(): Promise<Raster> {
  const [width, height] = [1654, 2339];
  const light = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#d8d6d0"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><rect width="14" height="100%" fill="#333"/><circle cx="700" cy="900" r="2" fill="#555"/><circle cx="70" cy="900" r="26" fill="#222"/></svg>`;
  const { data } = await sharp(Buffer.from(light))
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width, height };
}

/** Puts pictures onto a page; places in dots. */
export async function laidOn(
  page: Raster,
  things: readonly { input: Buffer; left: number; top: number }[],
): Promise<Raster> {
  const { data, info } = await ofRaster(page)
    .composite([...things])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A code with these words, as a picture. */
export const codeOf = (words: string) => qrcode.toBuffer(words, { scale: 5, margin: 4 });
