import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { readMark } from '../../core/paper/pageMark.ts';
import { type Look, looks } from './looks.ts';
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

/**
 * All codes of a page, those of this product first, each once. A page that is easy to read costs one look; what is
 * blurred, inked over or dim is looked at again and again in other ways, until a code of ours is found or the ways end.
 */
export async function findCodes(page: Raster): Promise<ReadCode[]> {
  await reader();
  const found = new Map<string, ReadCode>();
  for await (const look of looks(page)) {
    for (const code of await read(look)) if (!found.has(code.text)) found.set(code.text, code);
    if ([...found.values()].some(isOurs)) break;
  }
  const codes = [...found.values()];
  return [...codes.filter(isOurs), ...codes.filter((code) => !isOurs(code))];
}
