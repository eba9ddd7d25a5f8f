import sharp, { type Sharp } from 'sharp';

/** A picture unpacked: red, green, blue, one byte each. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An A4 page at 200 dpi has 3.9 million points; of A3 or a phone's photo no more than this is read. */
export const ENOUGH_PIXELS = 3_900_000;
export const MOST_PIXELS = 6_000_000;

/** The picture for `sharp`, to go on with. */
export function ofRaster({ data, width, height }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Carries out what was asked of a picture, in sRGB on white. */
export async function toRaster(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
