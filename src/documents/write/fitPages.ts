import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { type ForeignFile, type ForeignPage, foreignPages } from './foreignPages.ts';

const MM = 72 / 25.4;
const A4: [number, number] = [595.276, 841.89];
/** Type area of GB/T 9704 on A4, from the lower left corner, in points. */
const AREA = { x: 28 * MM, y: 35 * MM, width: 156 * MM, height: 225 * MM };

/** As large as the area allows, upright; what lies is turned, its head to the binding edge. */
function placeIn(sheet: PDFPage, foreign: ForeignPage): void {
  const drawn = 'picture' in foreign ? foreign.picture : foreign.page;
  const own = 'picture' in foreign ? 0 : foreign.turns;
  const lying = own % 2 === 0 ? drawn.width > drawn.height * 1.1 : drawn.height > drawn.width * 1.1;
  // Quarter turns to the left.
  const turns = ((((lying ? 1 : 0) - own) % 4) + 4) % 4;
  const [wide, high] = turns % 2 === 0 ? [drawn.width, drawn.height] : [drawn.height, drawn.width];
  const scale = Math.min(AREA.width / wide, AREA.height / high);
  const [width, height] = [wide * scale, high * scale];
  const x = AREA.x + (AREA.width - width) / 2;
  const y = AREA.y + AREA.height - height;
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

/**
 * The pages of a foreign file as a PDF, each scaled into the type area of an A4 page. `frame`: pages to draw them on,
 * one each (page numbers, codes); empty pages otherwise. Rejects when the file cannot be printed at all.
 */
export async function fitPages(file: ForeignFile, frame?: Uint8Array): Promise<Uint8Array> {
  const into = await PDFDocument.create({ updateMetadata: false });
  const made = await foreignPages(file, into);
  const under = frame && (await PDFDocument.load(frame, { updateMetadata: false }));
  const sheets = under ? await into.copyPages(under, under.getPageIndices()) : [];
  for (const [at, foreign] of made.entries()) placeIn(into.addPage(sheets[at] ?? A4), foreign);
  return into.save({ useObjectStreams: false, addDefaultPage: false });
}
