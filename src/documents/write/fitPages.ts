import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { type ForeignFile, type ForeignPage, foreignPages } from './foreignPages.ts';

const MM = 72 / 25.4;
const A4: [number, number] = [595.276, 841.89];
/** Type area of GB/T 9704 on A4, from the lower left corner, in points. */
const TYPE_AREA = { x: 28 * MM, y: 35 * MM, width: 156 * MM, height: 225 * MM };

export interface Fitting {
  /** Pages to draw on, one for each page of the file: of this PDF these, from 1. Empty pages when absent. */
  readonly frame?: { readonly bytes: Uint8Array; readonly pages: readonly number[] } | undefined;
  /** Over the whole sheet instead of the type area; what lies keeps lying: scans of our own papers. */
  readonly wholeSheet?: boolean | undefined;
}

/** Drawn as large as the area allows. `turns`: quarter turns to the left that it is given. */
function drawIn(sheet: PDFPage, foreign: ForeignPage, area: typeof TYPE_AREA, turns: number): void {
  const drawn = 'picture' in foreign ? foreign.picture : foreign.page;
  const [wide, high] = turns % 2 === 0 ? [drawn.width, drawn.height] : [drawn.height, drawn.width];
  const scale = Math.min(area.width / wide, area.height / high);
  const [width, height] = [wide * scale, high * scale];
  const x = area.x + (area.width - width) / 2;
  const y = area.y + area.height - height;
  // Turned about its lower left corner, which thereby becomes another one.
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  const [cornerX, cornerY] = corners[turns]!;
  const options = {
    ...{ x: cornerX, y: cornerY, rotate: degrees(turns * 90) },
    ...{ width: drawn.width * scale, height: drawn.height * scale },
  };
  if ('picture' in foreign) sheet.drawImage(foreign.picture, options);
  else sheet.drawPage(foreign.page, options);
}

/** Own turn of a page, and whether it lies once it is upright. */
function standing(foreign: ForeignPage): { own: number; lies: boolean } {
  const { width, height } = 'picture' in foreign ? foreign.picture : foreign.page;
  const own = 'picture' in foreign ? 0 : foreign.turns;
  return { own, lies: own % 2 === 0 ? width > height * 1.1 : height > width * 1.1 };
}

const quarters = (turns: number) => ((turns % 4) + 4) % 4;

/**
 * The pages of a foreign file as a PDF on A4, each scaled into the type area; what lies is turned, its head to the
 * binding edge. Rejects when the file cannot be printed at all.
 */
export async function fitPages(
  file: ForeignFile,
  { frame, wholeSheet = false }: Fitting = {},
): Promise<Uint8Array> {
  const into = await PDFDocument.create({ updateMetadata: false });
  const made = await foreignPages(file, into);
  const under = frame && (await PDFDocument.load(frame.bytes, { updateMetadata: false }));
  const sheets = under
    ? await into.copyPages(
        under,
        frame.pages.map((page) => page - 1),
      )
    : [];
  for (const [at, foreign] of made.entries()) {
    const { own, lies } = standing(foreign);
    if (wholeSheet) {
      const sheet = into.addPage(lies ? [A4[1], A4[0]] : A4);
      drawIn(sheet, foreign, { x: 0, y: 0, ...sheet.getSize() }, quarters(-own));
    } else {
      drawIn(into.addPage(sheets[at] ?? A4), foreign, TYPE_AREA, quarters((lies ? 1 : 0) - own));
    }
  }
  return into.save({ useObjectStreams: false, addDefaultPage: false });
}
