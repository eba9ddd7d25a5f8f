import { ofRaster, type Raster, toRaster } from '../../src/server/scan/raster.ts';
import { foldedCorner, penOnCode, sealAndName, sealOnCode } from './inks.ts';
import { PRINTED, type PrintedPage } from './prints.ts';
import type { Random } from './random.ts';

/** Something laid on the page before it is scanned. */
export interface Overlay {
  readonly input: Buffer;
  readonly blend: 'multiply' | 'over';
}

/** How a page came back. */
export interface DegradedPage {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg';
  /** Nothing covers the code. */
  readonly intact: boolean;
  /** How far it is turned clockwise, in degrees. */
  readonly turn: number;
  /** What was done to it, to be named when it is not read. */
  readonly how: string;
}

const harms = { sealOnCode, penOnCode, foldedCorner };

/** Pixels outside the sheet: the lid of a scanner, or a table. */
const table = ['#ffffff', '#f2f2f2', '#2a2a2a'];

/** A page on a flatbed: turned by quarters, a little skewed, not quite sharp. */
async function scanned(page: Raster, random: Random, dpi: number) {
  const quarter = random.oneOf([0, 90, 180, 270]);
  const skew = random.between(-5, 5);
  const soft = random.between(0.3, 0.5) * (dpi / 100);
  const sized = await toRaster(
    ofRaster(page).resize({ width: Math.round((page.width * dpi) / 25.4 / PRINTED) }),
  );
  const turned = await toRaster(ofRaster(sized).rotate(quarter + skew, { background: random.oneOf(table) }));
  const picture = await toRaster(ofRaster(turned).blur(soft));
  return { picture, turn: quarter + skew, how: `scan ${dpi} dpi ${quarter + skew}° soft ${soft}` };
}

type Corners = readonly (readonly [number, number])[];

/** The eight numbers of the map from the unit square to four corners. */
function mapOf([a, b, c, d]: Corners): number[] {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = [...a!, ...b!, ...c!, ...d!] as unknown as number[];
  const [dx1, dx2, sx] = [x1! - x2!, x3! - x2!, x0! - x1! + x2! - x3!];
  const [dy1, dy2, sy] = [y1! - y2!, y3! - y2!, y0! - y1! + y2! - y3!];
  const all = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / all, (dx1 * sy - sx * dy1) / all];
  return [x1! - x0! + g * x1!, x3! - x0! + h * x3!, x0!, y1! - y0! + g * y1!, y3! - y0! + h * y3!, y0!, g, h];
}

/** The inverse of a map, so that each point of the photo finds its place on the sheet. */
function inverse([a, b, c, d, e, f, g, h]: readonly number[]): number[] {
  const whole = [
    e! - f! * h!,
    c! * h! - b!,
    b! * f! - c! * e!,
    f! * g! - d!,
    a! - c! * g!,
    c! * d! - a! * f!,
    d! * h! - e! * g!,
    b! * g! - a! * h!,
    a! * e! - b! * d!,
  ];
  return whole.map((one) => one / whole[8]!);
}

function warp(page: Raster, width: number, height: number, corners: Corners, table: number): Raster {
  const data = new Uint8Array(width * height * 3).fill(table);
  const [a, b, c, d, e, f, g, h] = inverse(mapOf(corners)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const depth = g * x + h * y + 1;
      const [u, v] = [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
      if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
      const [fromX, fromY] = [u * (page.width - 1), v * (page.height - 1)];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, low] = [fromX - left, fromY - top];
      const at = (top * page.width + left) * 3;
      const below = top + 1 < page.height ? at + page.width * 3 : at;
      for (let colour = 0; colour < 3; colour++) {
        const upper = page.data[at + colour]! * (1 - right) + page.data[at + 3 + colour]! * right;
        const lower = page.data[below + colour]! * (1 - right) + page.data[below + 3 + colour]! * right;
        data[(y * width + x) * 3 + colour] = upper * (1 - low) + lower * low;
      }
    }
  return { data, width, height };
}

/** A photo by phone: from aside, on a table, uneven light. */
async function photographed(page: Raster, random: Random, dpi: number) {
  const scale = dpi / 25.4 / PRINTED;
  const [width, height] = [page.width * scale, page.height * scale].map((side) =>
    Math.round(side * 1.12),
  ) as [number, number];
  const off = () => random.between(0.02, 0.09);
  const upright: Corners = [
    [off() * width, off() * height],
    [(1 - off()) * width, off() * height],
    [(1 - off()) * width, (1 - off()) * height],
    [off() * width, (1 - off()) * height],
  ];
  const dark = Math.round(random.between(40, 150));
  const warped = warp(page, width, height, upright, dark);
  const [x1, y1] = [random.next(), random.next()];
  const shade = Math.round(random.between(90, 190));
  const shadow = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x1="${x1}" y1="${y1}" x2="${1 - x1}" y2="${1 - y1}"><stop offset="0" stop-color="#fff"/><stop offset="${random.between(0.5, 1).toFixed(2)}" stop-color="rgb(${shade},${shade},${Math.round(shade * 0.95)})"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  const lit = await toRaster(ofRaster(warped).composite([{ input: Buffer.from(shadow), blend: 'multiply' }]));
  const quarter = random.oneOf([0, 90, 180, 270]);
  const soft = random.between(0.4, 0.5) * (dpi / 100);
  const turned = await toRaster(ofRaster(lit).rotate(quarter));
  const picture = await toRaster(ofRaster(turned).blur(soft));
  // The code stands near the lower edge: what is upright there counts.
  const [left, right] = [upright[3]!, upright[2]!];
  const turn = quarter + (Math.atan2(right[1] - left[1], right[0] - left[0]) * 180) / Math.PI;
  return { picture, turn, how: `photo ${dpi} dpi ${Math.round(turn)}° shade ${shade} soft ${soft}` };
}

/** Grain of film, made once: drawing it anew for every point would take longer than all the rest. */
function grain(random: Random): Int8Array {
  return Int8Array.from({ length: 65_537 }, () =>
    Math.round((random.next() + random.next() + random.next() - 1.5) * 80),
  );
}

function withNoise({ data, width, height }: Raster, random: Random, strength: number): Raster {
  const noisy = new Uint8Array(data.length);
  const off = grain(random);
  const start = Math.floor(random.next() * off.length);
  for (let at = 0; at < data.length; at++) {
    const value = data[at]! + (off[(start + at * 7) % off.length]! * strength) / 40;
    noisy[at] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
  return { data: noisy, width, height };
}

/** Seals, signs, scans or photographs a page as offices do; a share of `harm` gets something over its code. */
export async function degrade(page: PrintedPage, random: Random, harm: number): Promise<DegradedPage> {
  const marked = random.now(0.7) ? [sealAndName(page, random)] : [];
  const harmed = random.now(harm) ? random.oneOf(Object.keys(harms) as (keyof typeof harms)[]) : undefined;
  const overlays = harmed ? [...marked, harms[harmed](page, random)] : marked;
  const inked = await toRaster(ofRaster(page.picture).composite(overlays));
  const dpi = random.oneOf([150, 150, 200, 200, 300]);
  const taken = await (random.now(0.35)
    ? photographed(inked, random, Math.max(dpi, 200))
    : scanned(inked, random, dpi));
  const noise = random.between(0, 9);
  const quality = dpi === 150 ? 40 : Math.round(random.between(50, 90));
  const picture = withNoise(taken.picture, random, noise);
  const bytes = await ofRaster(picture).jpeg({ quality }).toBuffer();
  const how = `${taken.how} noise ${noise.toFixed(1)} q${quality} ${harmed ?? 'intact'}`;
  return { bytes, mediaType: 'image/jpeg', intact: harmed === undefined, turn: taken.turn, how };
}
