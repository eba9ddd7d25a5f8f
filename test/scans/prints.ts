import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeMark } from '../../src/core/paper/pageMark.ts';
import { bind } from '../../src/documents/bind.ts';
import { formSheet } from '../../src/documents/formSheet.ts';
import { listSheet } from '../../src/documents/listSheet.ts';
import type { Paper, PaperMark } from '../../src/documents/page.ts';
import { renderSheet } from '../../src/documents/write/pdf.ts';
import { openPdf } from '../../src/server/scan/openPdf.ts';
import type { Raster } from '../../src/server/scan/raster.ts';
import { shippedProgramme } from '../builders.ts';

/** A page as it comes out of the printer, and what its code says. */
export interface PrintedPage {
  readonly picture: Raster;
  readonly text: string;
  /** Where the code stands, in mm from the upper left corner of the sheet. */
  readonly code: { readonly x: number; readonly y: number; readonly side: number };
}

/** Dots per mm of a printed page. */
export const PRINTED = 200 / 25.4;
const SIDE_MM = 16.5;

const programme = await shippedProgramme();
const example = JSON.parse(
  await readFile(join('programmes', 'jingzhou-2019', 'examples', 'standard.json'), 'utf8'),
);

function paperOf(id: string, mark: PaperMark): Paper {
  const layout = programme.layouts.find((one) => one.id === id)!;
  if (id !== 'standard') return bind(layout, listSheet({}), { mark });
  const form = programme.forms.find((one) => one.id === id)!;
  const { answers, opinions = {}, references = {} } = example;
  return bind(layout, formSheet({ programme, form, answers, references }, opinions), { mark });
}

/** A real print of the shipped programme: PDF and what the code of each page says. */
export async function aPrint(id: string, number: string): Promise<{ pdf: Uint8Array; texts: string[] }> {
  const paper = id === 'summary' ? 'summary' : 'form';
  const mark = { paper, campaign: '0123456789AB', number, version: 'C0FFEE001122' } as const;
  const { bytes, pages } = await renderSheet(paperOf(id, mark));
  const texts = Array.from({ length: pages }, (_, index) => writeMark({ ...mark, page: index + 1, pages }));
  return { pdf: bytes, texts };
}

/** Printed pages of all marked forms in turn, each its own, as many as are asked for. */
export async function* printedPages(count: number, folder: string): AsyncGenerator<PrintedPage> {
  let left = count;
  for (let round = 0; left > 0; round++) {
    const id = ['standard', 'summary', 'demonstration'][round % 3]!;
    const { pdf, texts } = await aPrint(id, `2019-SJ-${String(round).padStart(4, '0')}`);
    const path = join(folder, `print-${round}.pdf`);
    await writeFile(path, pdf);
    const source = await openPdf(path);
    for (const [index, text] of texts.entries()) {
      if (left-- <= 0) break;
      const picture = await source.draw(index + 1);
      yield { picture, text, code: placeOf(picture, index + 1) };
    }
    source.close();
  }
}

/** Left on odd pages, right on even ones, in the lower margin. */
function placeOf({ width, height }: Raster, page: number) {
  const landscape = width > height;
  const [left, right] = landscape ? [36, 36] : [28, 26];
  const x = page % 2 === 1 ? left : width / PRINTED - right - SIDE_MM;
  return { x, y: height / PRINTED - (landscape ? 21.2 : 30.2), side: SIDE_MM };
}
