import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findCodes } from './findCodes.ts';
import { openPdf } from './openPdf.ts';
import { openPicture } from './openPicture.ts';
import type { Raster } from './raster.ts';
import type { ScanFile, ScannedPage } from './scannedPage.ts';
import { type ScanSource, SourceUnreadable } from './scanSource.ts';
import { turnUpright } from './turnUpright.ts';

/** Most pages of one file. */
export const MOST_PAGES = 200;

/** Opens a file of a pile; rejects with `SourceUnreadable`. */
export async function openScan({ path, mediaType }: ScanFile): Promise<ScanSource> {
  const source = await (mediaType === 'application/pdf' ? openPdf(path) : openPicture(path));
  if (source.pages <= MOST_PAGES) return source;
  source.close();
  throw new SourceUnreadable('tooManyPages', source.pages);
}

async function readPage(page: Raster, position: number, folder: string): Promise<ScannedPage> {
  const { codes: found, blank } = await findCodes(page);
  const { jpeg, width, height, codes } = await turnUpright(page, found);
  const path = join(folder, `${randomUUID()}.jpg`);
  await writeFile(path, jpeg, { mode: 0o600 });
  return {
    position,
    marks: codes.map(({ text }) => text),
    codes,
    blank,
    picture: { path, width, height },
    fault: null,
  };
}

/** Reads one page; a page that cannot be drawn is a fault of its own. Its picture is put into `folder`. */
export async function readScanPage(
  source: ScanSource,
  position: number,
  folder: string,
): Promise<ScannedPage> {
  const damaged = {
    position,
    marks: [],
    codes: [],
    blank: false,
    picture: null,
    fault: 'pageDamaged',
  } as const;
  const page = await source.draw(position).catch(() => undefined);
  return page ? readPage(page, position, folder) : damaged;
}
