import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { ENOUGH_PIXELS, MOST_PIXELS, type Raster } from './raster.ts';
import { type ScanSource, SourceUnreadable } from './scanSource.ts';

const POINTS_PER_INCH = 72;
const DPI = 200;
const LONGEST_SIDE = 12_000;

let library: Promise<PDFiumLibrary> | undefined;

/** The PDF engine of this thread; its program comes from `node_modules`, never from the network. */
function pdfium(): Promise<PDFiumLibrary> {
  library ??= (async () => {
    const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
    return PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  })();
  return library;
}

/**
 * Points of a drawn page per point of paper: 200 dpi; more when the page says it is small (a photo put into a PDF may),
 * less when it says it is large.
 */
function scaleOf(width: number, height: number): number {
  const area = width * height;
  if (!(area > 0)) throw new Error('a page without size');
  const wanted = Math.max(DPI / POINTS_PER_INCH, Math.sqrt(ENOUGH_PIXELS / area));
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / area), LONGEST_SIDE / Math.max(width, height));
}

function withoutAlpha(data: Uint8Array, width: number, height: number): Raster {
  const points = width * height;
  const packed = new Uint8Array(points * 3);
  for (let from = 0, to = 0; to < packed.length; from += 4, to += 3) {
    packed[to] = data[from]!;
    packed[to + 1] = data[from + 1]!;
    packed[to + 2] = data[from + 2]!;
  }
  return { data: packed, width, height };
}

async function draw(document: PDFiumDocument, position: number): Promise<Raster> {
  const page = document.getPage(position - 1);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = scaleOf(originalWidth, originalHeight);
  const drawn = await page.render({ scale, width: originalWidth, height: originalHeight });
  return withoutAlpha(drawn.data, drawn.width, drawn.height);
}

/** Opens a PDF; rejects with `SourceUnreadable`. */
export async function openPdf(path: string): Promise<ScanSource> {
  const engine = await pdfium();
  const document = await engine.loadDocument(await readFile(path)).catch((error: unknown) => {
    throw new SourceUnreadable(/password/i.test(String(error)) ? 'fileEncrypted' : 'fileDamaged');
  });
  const pages = document.getPageCount();
  if (pages < 1) {
    document.destroy();
    throw new SourceUnreadable('fileDamaged');
  }
  return { pages, draw: (position) => draw(document, position), close: () => document.destroy() };
}
