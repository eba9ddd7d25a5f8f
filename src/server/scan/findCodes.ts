import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { readMark } from '../../core/paper/pageMark.ts';
import { isBlank } from './isBlank.ts';
import { closeLooks, type Look, looks } from './looks.ts';
import type { Raster } from './raster.ts';

/** A point on the picture as it was read, in points. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ReadCode {
  readonly text: string;
  /** Upper left, upper right, lower right, lower left, as the code itself stands. */
  readonly corners: readonly Point[];
}

let ready: Promise<unknown> | undefined;

/** The code reader of this thread; its program comes from `node_modules`, never from the network. */
function reader(): Promise<unknown> {
  ready ??= (async () => {
    const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = new Uint8Array(await readFile(path)).buffer;
    return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  })();
  return ready;
}

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryInvert: false,
  maxNumberOfSymbols: 12,
};

async function read({ picture, left, top, scale, options }: Look): Promise<ReadCode[]> {
  const { width, height, data } = picture;
  const image = { data, width, height, colorSpace: 'srgb' as const };
  const found = await readBarcodes(image, { ...OPTIONS, ...options });
  return found.map(({ text, position }) => ({
    text,
    corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft].map(
      ({ x, y }) => ({ x: left + x / scale, y: top + y / scale }),
    ),
  }));
}

const isOurs = ({ text }: ReadCode) => readMark(text).kind === 'ours';

/** Side of a printed code and area of an A4 sheet, in mm and mm². */
const CODE_SIDE = 16.5;
const SHEET = 210 * 297;

/** No code of ours can be read on less. In points. */
const LEAST_SIDE = 100;

/** Whether by the size of its code another sheet may lie beside the one that was read. */
function roomForTwo({ width, height }: Raster, { corners: [from, to] }: ReadCode): boolean {
  const side = Math.hypot(to!.x - from!.x, to!.y - from!.y);
  return width * height > 1.6 * SHEET * (side / CODE_SIDE) ** 2;
}

export interface FoundCodes {
  /** Those of this product first, each text once. */
  readonly codes: readonly ReadCode[];
  /** Nothing at all is on the page. */
  readonly blank: boolean;
}

/**
 * All codes of a page. One that is easy to read costs one look; what is blurred, inked over or dim is looked at again
 * and again in other ways, until a code of ours is found or the ways end. Two sheets on one picture are both looked for.
 */
export async function findCodes(page: Raster): Promise<FoundCodes> {
  if (Math.min(page.width, page.height) < LEAST_SIDE) return { codes: [], blank: false };
  await reader();
  const found = new Map<string, ReadCode>();
  const take = async (look: Look) => {
    for (const code of await read(look)) if (!found.has(code.text)) found.set(code.text, code);
  };
  const ours = () => [...found.values()].filter(isOurs);
  for await (const look of looks(page)) {
    await take(look);
    if (ours().length > 0) break;
    if (look.first && found.size === 0 && (await isBlank(page))) return { codes: [], blank: true };
  }
  const [only, second] = ours();
  if (only && !second && roomForTwo(page, only)) for await (const look of closeLooks(page)) await take(look);
  const others = [...found.values()].filter((code) => !isOurs(code));
  return { codes: [...ours(), ...others], blank: false };
}
