import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A page as a printer would set it: grey, 0 = black. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly dotsPerMm: number;
}

let library: Promise<PDFiumLibrary> | undefined;

/** Draws pages of a PDF (all, or those named, from 1). */
export async function drawPages(pdf: Uint8Array, dpi = 150, only?: readonly number[]): Promise<DrawnPage[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(Buffer.from(pdf));
  try {
    const drawn: DrawnPage[] = [];
    for (const page of document.pages()) {
      if (only && !only.includes(page.number + 1)) continue;
      const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' });
      const grey = new Uint8Array(width * height);
      for (let at = 0; at < grey.length; at++)
        grey[at] = Math.round((data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]!) / 3);
      // PDFium rounds the size of a page down before it scales; the papers are A4.
      drawn.push({ width, height, grey, dotsPerMm: Math.max(width, height) / 297 });
    }
    return drawn;
  } finally {
    document.destroy();
  }
}

let reader: Promise<unknown> | undefined;

/** The texts of the codes on a page. */
export async function codesOn({ width, height, grey }: DrawnPage): Promise<string[]> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  reader ??= prepareZXingModule({
    overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer },
    fireImmediately: true,
  });
  await reader;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < grey.length; at++) data.fill(grey[at]!, 4 * at, 4 * at + 3);
  const image = { data, width, height, colorSpace: 'srgb' } as ImageData;
  const found = await readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 4 });
  return found.map(({ text }) => text);
}

/** Share of dark dots in a rectangle given in mm. */
export function darkness(
  page: DrawnPage,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): number {
  const dot = (mm: number) => Math.round(mm * page.dotsPerMm);
  let dark = 0;
  let all = 0;
  const [bottom, right] = [dot(y) + Math.max(1, dot(height)), dot(x) + Math.max(1, dot(width))];
  for (let row = dot(y); row < bottom; row++)
    for (let column = dot(x); column < right; column++) {
      all++;
      if (page.grey[row * page.width + column]! < 128) dark++;
    }
  return all === 0 ? 0 : dark / all;
}

/** Whether a line is drawn within 0.25 mm of a place: one row of dots that is dark all along. */
export function lineAt(page: DrawnPage, across: 'x' | 'y', at: number, along: object): boolean {
  const dot = 1 / page.dotsPerMm;
  const whole = { x: 0, y: 0, width: dot, height: dot, ...along };
  for (let off = -0.25; off <= 0.25; off += dot)
    if (darkness(page, { ...whole, [across]: at + off }) > 0.9) return true;
  return false;
}
