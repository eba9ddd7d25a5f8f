import sharp from 'sharp';
import { ofRaster, type Raster } from './raster.ts';

/** About four points per mm of A4: a stroke of print is one or two points wide. */
const SIDE = 1150;
/** Punched holes, the edge of the glass and the shadow of the lid stand here; shares of a side. */
const EDGE = 0.075;
/** So much darker than the paper around it is ink; the other side shining through is not. */
const INK = 0.72;
/** Five printed characters on an A4 page. */
const LEAST_SHARE = 0.00015;

/** Whether nothing is on a page: paper, shadows and dust only. When in doubt, something is. */
export async function isBlank(page: Raster): Promise<boolean> {
  const grey = ofRaster(page)
    .greyscale()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true });
  const { data: points, info } = await grey.raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const raw = { width, height, channels: 1 as const };
  const paper = await sharp(points, { raw }).median(3).blur(25).greyscale().raw().toBuffer();
  const [left, top] = [Math.ceil(width * EDGE), Math.ceil(height * EDGE)];
  const dark = (at: number) => points[at]! < paper[at]! * INK;
  let ink = 0;
  for (let y = top; y < height - top; y++)
    for (let x = left; x < width - left; x++) {
      const at = y * width + x;
      if (!dark(at)) continue;
      // A grain of dust or noise stands alone.
      const around = [at - 1, at + 1, at - width, at + width].filter(dark).length;
      if (around >= 2) ink++;
    }
  return ink / (width * height) < LEAST_SHARE;
}
