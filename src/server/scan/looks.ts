import type { ReaderOptions } from 'zxing-wasm/reader';
import { ofRaster, type Raster } from './raster.ts';

/** One way to look at a page: the whole or a part of it, prepared for the reader of codes. */
export interface Look {
  /** Red, green, blue and a byte that does not matter, as the reader wants them. */
  readonly picture: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };
  /** Where the part begins on the page, and how many points of it make one point of the page. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly options: ReaderOptions;
}

function withFourth({ data, width, height }: Raster): Look['picture'] {
  const points = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    points[to] = data[from]!;
    points[to + 1] = data[from + 1]!;
    points[to + 2] = data[from + 2]!;
    points[to + 3] = 255;
  }
  return { data: points, width, height };
}

/** Only what is dark in every colour stays dark: red seals and blue ink leave black modules alone. */
function withoutInk({ data, width, height }: Raster): Raster {
  const plain = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 3)
    plain.fill(Math.max(data[at]!, data[at + 1]!, data[at + 2]!), at, at + 3);
  return { data: plain, width, height };
}

/** The ways to look at a page, the quick ones first. */
export async function* looks(page: Raster): AsyncGenerator<Look> {
  const whole = { left: 0, top: 0, scale: 1, options: {} };
  yield { ...whole, picture: withFourth(page) };
  const plain = withoutInk(page);
  yield { ...whole, picture: withFourth(plain) };
  const sharper = await ofRaster(plain).normalise().sharpen({ sigma: 1.5 }).raw().toBuffer();
  yield { ...whole, picture: withFourth({ ...plain, data: sharper }) };
}
