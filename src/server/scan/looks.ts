import sharp, { type Sharp } from 'sharp';
import type { ReaderOptions } from 'zxing-wasm/reader';
import type { Raster } from './raster.ts';

/** One byte a point. */
interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One way to look at a page: the whole or a part of it, prepared for the reader of codes. */
export interface Look {
  /** Red, green, blue and a byte that does not matter, as the reader wants them. */
  readonly picture: {
    readonly data: Uint8ClampedArray<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  };
  /** Where the part begins on the page, and how many points of it make one point of the page. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly options: ReaderOptions;
  /** The quick one, which most pages need alone. */
  readonly first?: true;
}

/** Grey as the reader of codes wants it. */
function fourfold({ data, width, height }: Grey): Look['picture'] {
  const words = new Uint32Array(width * height);
  for (let at = 0; at < words.length; at++) words[at] = 0xff000000 | (data[at]! * 0x010101);
  return { data: new Uint8ClampedArray(words.buffer), width, height };
}

/** As the eye sees it: green counts most. */
function greyOf({ data, width, height }: Raster): Grey {
  const grey = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < grey.length; from += 3, to++)
    grey[to] = (data[from]! * 77 + data[from + 1]! * 151 + data[from + 2]! * 28) >> 8;
  return { data: grey, width, height };
}

/** Ink is coloured more than this, and not as dark as print. */
const COLOURED = 45;
const PRINT = 80;

/** Coloured ink becomes paper, so that red seals and blue pens leave black modules alone. */
function withoutInk({ data, width, height }: Raster): Grey {
  const plain = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < plain.length; from += 3, to++) {
    const [red, green, blue] = [data[from]!, data[from + 1]!, data[from + 2]!];
    const light = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    const dark = red < green ? (red < blue ? red : blue) : green < blue ? green : blue;
    plain[to] = light - dark > COLOURED && light > PRINT ? 255 : light;
  }
  return { data: plain, width, height };
}

/** The code stands in a corner of the sheet, whichever way it lies: a part of the shorter side that surely holds it. */
const CORNER = 0.42;
/** Points along a corner that give each module of the code five or more. */
const CORNER_POINTS = 1300;

interface Part {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

function cornersOf({ width, height }: Raster): Part[] {
  const side = Math.floor(Math.min(width, height) * CORNER);
  const [right, low] = [width - side, height - side];
  return [
    { left: 0, top: low, side },
    { left: right, top: low, side },
    { left: 0, top: 0, side },
    { left: right, top: 0, side },
  ];
}

/** Pieces of the same size that overlap by more than a code. */
function piecesOf({ width, height }: Raster): Part[] {
  const side = Math.floor(Math.min(width, height) * CORNER);
  const starts = (length: number) => {
    const count = Math.ceil((length - side) / (side * 0.75)) + 1;
    return Array.from({ length: count }, (_, index) =>
      Math.round(((length - side) * index) / Math.max(1, count - 1)),
    );
  };
  return starts(height).flatMap((top) => starts(width).map((left) => ({ left, top, side })));
}

async function done(picture: Sharp): Promise<Grey> {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const ofGrey = ({ data, width, height }: Grey) => sharp(data, { raw: { width, height, channels: 1 } });

/** Takes the light of the lamp and the shadow of the hand away: each point against what is around it. */
async function evenLight(corner: Grey): Promise<Grey> {
  const around = await done(ofGrey(corner).blur(30));
  const data = corner.data.map((value, at) => Math.min(255, (value * 200) / (around.data[at]! + 1)));
  return { ...corner, data };
}

/** Raises what a soft lens or a thumbprint on the glass has levelled. */
async function sharper(corner: Grey): Promise<Grey> {
  const soft = await done(ofGrey(corner).blur(3));
  const data = corner.data.map((value, at) => Math.max(0, Math.min(255, value * 3 - soft.data[at]! * 2)));
  return { ...corner, data };
}

interface Way {
  readonly prepare: (corner: Grey) => Promise<Grey>;
  readonly options: ReaderOptions;
}

/** Ways to prepare a corner, the likeliest to help first. */
const ways: readonly Way[] = [
  { prepare: async (corner) => corner, options: {} },
  { prepare: evenLight, options: { tryDenoise: true } },
  { prepare: sharper, options: {} },
  { prepare: (corner) => done(ofGrey(corner).blur(1.5)), options: { binarizer: 'GlobalHistogram' } },
  { prepare: (corner) => done(ofGrey(corner).median(3)), options: { tryInvert: true } },
];

async function enlarged(page: Grey, { left, top, side }: Part): Promise<Grey> {
  const area = { left, top, width: side, height: side };
  return done(ofGrey(page).extract(area).resize({ width: CORNER_POINTS }));
}

/** The ways to look at a page, the quick one first. */
export async function* looks(page: Raster): AsyncGenerator<Look> {
  const whole = { left: 0, top: 0, scale: 1 };
  yield { ...whole, picture: fourfold(greyOf(page)), options: {}, first: true };
  const plain = withoutInk(page);
  yield { ...whole, picture: fourfold(plain), options: { tryDenoise: true } };
  const corners: { part: Part; grey: Grey }[] = [];
  for (const part of cornersOf(page)) corners.push({ part, grey: await enlarged(plain, part) });
  for (const { prepare, options } of ways)
    for (const { part, grey } of corners) {
      const picture = await prepare(grey);
      yield { ...part, picture: fourfold(picture), scale: picture.width / part.side, options };
    }
}

/** The page piece by piece, for a second code that the quick look has passed over. */
export async function* closeLooks(page: Raster): AsyncGenerator<Look> {
  const plain = withoutInk(page);
  for (const part of piecesOf(page)) {
    const grey = await enlarged(plain, part);
    yield { ...part, picture: fourfold(grey), scale: grey.width / part.side, options: { tryDenoise: true } };
  }
}
