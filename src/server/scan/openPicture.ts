import sharp from 'sharp';
import { MOST_PIXELS, type Raster, toRaster } from './raster.ts';
import { type ScanSource, SourceUnreadable } from './scanSource.ts';

/** More is refused when it comes in; this holds for what came another way. */
const LIMIT_PIXELS = 100_000_000;

/** A cut-off picture is an error; a scanner's own tags are not. */
const options = { limitInputPixels: LIMIT_PIXELS, sequentialRead: true, failOn: 'truncated' } as const;

async function draw(path: string, position: number): Promise<Raster> {
  const input = sharp(path, { ...options, page: position - 1 });
  const { width = 1, height = 1 } = await input.metadata();
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  // The camera's own note of what is up is followed first; then the sides may have changed places.
  const upright = input.rotate();
  const side = Math.max(1, Math.floor(Math.max(width, height) * scale));
  return toRaster(upright.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }));
}

/** Opens a JPEG, a PNG or a TIFF of many pages; rejects with `SourceUnreadable`. */
export async function openPicture(path: string): Promise<ScanSource> {
  const found = await sharp(path, options)
    .metadata()
    .catch((error: unknown) => {
      throw new SourceUnreadable(/pixel limit/i.test(String(error)) ? 'pictureSize' : 'fileDamaged');
    });
  return { pages: found.pages ?? 1, draw: (position) => draw(path, position), close: () => {} };
}
