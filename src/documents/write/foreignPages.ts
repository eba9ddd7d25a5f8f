import {
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFEmbeddedPage,
  type PDFImage,
  PDFName,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';

/** A file that somebody uploaded: a PDF or a picture. */
export interface ForeignFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** One page of it, taken into another PDF: a picture, or the page itself with the quarter turns to the right it asks for. */
export type ForeignPage =
  | { readonly picture: PDFImage }
  | { readonly page: PDFEmbeddedPage; readonly turns: number };

/** Pictures are printed with at most so many dots: 300 to the inch of the type area. */
const DOTS = { width: 1843, height: 2658 };
/** What cannot be taken over is drawn with so many dots to the inch, and never larger than this. */
const DRAWN = 150;
const MOST_DRAWN = 3000;
const MOST_PIXELS = 100_000_000;
const MOST_PAGES = 300;
const PDF = 'application/pdf';

let library: Promise<PDFiumLibrary> | undefined;
async function opened(bytes: Uint8Array) {
  library ??= PDFiumLibrary.init();
  return (await library).loadDocument(bytes);
}

/** How many pages a file takes in print; a picture one. Rejects when its head cannot be read or it has too many. */
export async function pagesOf({ bytes, mediaType }: ForeignFile): Promise<number> {
  if (mediaType !== PDF) {
    const { width, height } = await sharp(bytes).metadata();
    if (width * height > MOST_PIXELS) throw new Error(`${width} x ${height} dots`);
    return 1;
  }
  const document = await opened(bytes);
  try {
    const pages = document.getPageCount();
    if (pages < 1 || pages > MOST_PAGES) throw new Error(`${pages} pages`);
    return pages;
  } finally {
    document.destroy();
  }
}

/** Stamps, notes and filled fields lie over a page and would be lost when the page is taken over without them. */
function isOverlaid(page: PDFPage): boolean {
  const notes = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  const each = Array.from({ length: notes?.size() ?? 0 }, (_, at) => notes?.lookup(at));
  return each.some(
    (note) => !(note instanceof PDFDict && note.get(PDFName.of('Subtype')) === PDFName.of('Link')),
  );
}

/** The pages of a PDF that can be taken over as they are; undefined when it must be drawn. */
async function wholePages(bytes: Uint8Array): Promise<PDFPage[] | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = document.isEncrypted ? [] : document.getPages();
    return pages.length > 0 && !pages.some(isOverlaid) ? pages : undefined;
  } catch {
    return undefined;
  }
}

/** A picture upright, without transparency, not finer than print shows. */
function asJpeg(picture: Sharp): Promise<Buffer> {
  return picture
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize({ ...DOTS, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

async function drawnPages(bytes: Uint8Array, into: PDFDocument): Promise<ForeignPage[]> {
  const document = await opened(bytes);
  try {
    const made: ForeignPage[] = [];
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const scale = Math.min(DRAWN / 72, MOST_DRAWN / Math.max(originalWidth, originalHeight, 1));
      const { data, width, height } = await page.render({ scale, render: 'bitmap', renderFormFields: true });
      const jpeg = await asJpeg(sharp(data, { raw: { width, height, channels: 4 } }));
      made.push({ picture: await into.embedJpg(jpeg) });
    }
    return made;
  } finally {
    document.destroy();
  }
}

/**
 * Takes the pages of a foreign file into another PDF: pages as they are, or drawn where something would be lost.
 * Rejects when neither can be done. Synchronous for long stretches: call it in a thread.
 */
export async function foreignPages(file: ForeignFile, into: PDFDocument): Promise<ForeignPage[]> {
  const { bytes, mediaType } = file;
  if (mediaType !== PDF) {
    const jpeg = await asJpeg(sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }));
    return [{ picture: await into.embedJpg(jpeg) }];
  }
  const pages = await wholePages(bytes);
  if (!pages) return drawnPages(bytes, into);
  const made: ForeignPage[] = [];
  for (const page of pages) {
    const { x, y, width, height } = page.getCropBox();
    // A page without content has nothing to embed.
    if (!page.node.Contents()) page.drawText(' ');
    const embedded = await into.embedPage(page, { left: x, bottom: y, right: x + width, top: y + height });
    made.push({ page: embedded, turns: Math.round(page.getRotation().angle / 90) });
  }
  return made;
}
