import type { Point, ReadCode } from './findCodes.ts';
import { ofRaster, type Raster } from './raster.ts';
import type { Corner, FoundCode } from './scannedPage.ts';

/** Less is not seen, and turning costs sharpness. Degrees. */
const LEAST_SKEW = 0.4;

/** How far a code is turned clockwise, in degrees: its four sides together. */
export function turnOf({ corners }: ReadCode): number {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners as [Point, Point, Point, Point];
  const across = { x: upperRight.x - upperLeft.x + lowerRight.x - lowerLeft.x };
  const right = { ...across, y: upperRight.y - upperLeft.y + lowerRight.y - lowerLeft.y };
  const down = {
    x: lowerLeft.x - upperLeft.x + lowerRight.x - upperRight.x,
    y: lowerLeft.y - upperLeft.y + lowerRight.y - upperRight.y,
  };
  return (Math.atan2(right.y - down.x, right.x + down.y) * 180) / Math.PI;
}

export interface Upright {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  readonly codes: readonly FoundCode[];
}

/** Where a point of the page is after turning it about the middle, as shares of the new sides. */
function turned(
  { x, y }: Point,
  from: Raster,
  to: { width: number; height: number },
  degrees: number,
): Corner {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [x - from.width / 2, y - from.height / 2];
  return {
    x: (dx * Math.cos(angle) - dy * Math.sin(angle)) / to.width + 0.5,
    y: (dx * Math.sin(angle) + dy * Math.cos(angle)) / to.height + 0.5,
  };
}

/** Turns a page so that its code, and so its print, is upright; without a code it stays as it lies. A JPEG. */
export async function turnUpright(page: Raster, codes: readonly ReadCode[]): Promise<Upright> {
  const guide = codes[0];
  const turn = guide ? -turnOf(guide) : 0;
  const quarters = Math.round(turn / 90) * 90;
  const skew = Math.abs(turn - quarters) < LEAST_SKEW ? 0 : turn - quarters;
  const angle = quarters + skew;
  const picture = angle === 0 ? ofRaster(page) : ofRaster(page).rotate(angle, { background: '#fff' });
  const { data, info } = await picture
    .jpeg({ quality: 78, chromaSubsampling: '4:2:0' })
    .toBuffer({ resolveWithObject: true });
  const places = codes.map(({ text, corners }) => ({
    text,
    corners: corners.map((corner) => turned(corner, page, info, angle)),
  }));
  return { jpeg: data, width: info.width, height: info.height, codes: places };
}
