import type { FileBytes } from './fileBytes.ts';

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

async function pngSize(bytes: FileBytes): Promise<PictureSize | undefined> {
  const head = await bytes.read(0, 24);
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** Start-of-frame markers of all JPEG processes; C4, C8 and CC among them are something else. */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

async function jpegSize(bytes: FileBytes): Promise<PictureSize | undefined> {
  let at = 2;
  for (let segment = 0; segment < 2000; segment++) {
    const head = await bytes.read(at, 9);
    if (head.length < 9 || head[0] !== 0xff) return undefined;
    const code = head[1]!;
    if (code === 0xff) at += 1;
    else if (isFrame(code)) return { height: head.readUInt16BE(5), width: head.readUInt16BE(7) };
    else if (code === 0xd9 || code === 0xda) return undefined;
    else at += 2 + head.readUInt16BE(2);
  }
  return undefined;
}

const WIDTH = 256;
const HEIGHT = 257;
/** Where the picture's data stand: strips or tiles, and how many bytes each has. */
const OFFSETS = [273, 324];
const COUNTS = [279, 325];
const WANTED = [WIDTH, HEIGHT, ...OFFSETS, ...COUNTS];
const MOST_PAGES = 1000;
/** Entries of one directory, and table values of a whole file, that are looked at: two hundred pages have half a million. */
const MOST_ENTRIES = 1000;
const MOST_VALUES = 1_000_000;
/** Bytes of one value by its type (1 byte, text, short, long, fraction …). */
const VALUE_BYTES = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

interface TiffEntry {
  readonly tag: number;
  readonly values: readonly number[];
}

/**
 * Directory of one page of a TIFF and where the next one is (0: none); undefined when it is cut off. Of tables with more
 * than `left` values nothing is read: whoever reads the page notices what is missing inside.
 */
async function tiffDirectory(bytes: FileBytes, at: number, little: boolean, left: number) {
  const u16 = (from: Buffer, pos: number) => (little ? from.readUInt16LE(pos) : from.readUInt16BE(pos));
  const u32 = (from: Buffer, pos: number) => (little ? from.readUInt32LE(pos) : from.readUInt32BE(pos));
  const head = await bytes.read(at, 2);
  if (head.length < 2) return undefined;
  const count = u16(head, 0);
  if (count > MOST_ENTRIES) return undefined;
  const body = await bytes.read(at + 2, count * 12 + 4);
  if (body.length < count * 12 + 4) return undefined;
  const entries: TiffEntry[] = [];
  for (let index = 0; index < count; index++) {
    const pos = index * 12;
    const [tag, size, many] = [u16(body, pos), VALUE_BYTES[u16(body, pos + 2)] ?? 1, u32(body, pos + 4)];
    const [inside, stands] = [many * size <= 4, u32(body, pos + 8)];
    if (!inside && stands + many * size > bytes.size) return undefined;
    if (!WANTED.includes(tag) || (size !== 2 && size !== 4) || many > left) continue;
    left -= many;
    const from = inside ? body.subarray(pos + 8, pos + 12) : await bytes.read(stands, many * size);
    if (from.length < many * size) return undefined;
    const values = Array.from({ length: many }, (_, one) =>
      size === 2 ? u16(from, one * 2) : u32(from, one * 4),
    );
    entries.push({ tag, values });
  }
  return { entries, left, next: u32(body, count * 12) };
}

function tiffPage(entries: readonly TiffEntry[], fileSize: number): PictureSize | undefined {
  const of = (...tags: number[]) => entries.find(({ tag }) => tags.includes(tag))?.values ?? [];
  const [width, height] = [of(WIDTH)[0], of(HEIGHT)[0]];
  const counts = of(...COUNTS);
  const cut = of(...OFFSETS).some((offset, index) => offset + (counts[index] ?? 0) > fileSize);
  return width && height && !cut ? { width, height } : undefined;
}

/** Largest page of a TIFF; undefined when a page is not whole. */
async function tiffSize(bytes: FileBytes): Promise<PictureSize | undefined> {
  const head = await bytes.read(0, 8);
  if (head.length < 8) return undefined;
  const little = head[0] === 0x49;
  let at = little ? head.readUInt32LE(4) : head.readUInt32BE(4);
  let left = MOST_VALUES;
  let largest: PictureSize | undefined;
  const seen = new Set<number>();
  while (at !== 0 && !seen.has(at) && seen.size < MOST_PAGES) {
    seen.add(at);
    const directory = await tiffDirectory(bytes, at, little, left);
    const page = directory && tiffPage(directory.entries, bytes.size);
    if (!directory || !page) return undefined;
    if (!largest || page.width * page.height > largest.width * largest.height) largest = page;
    at = directory.next;
    left = directory.left;
  }
  return largest;
}

const readers: Readonly<Record<string, (bytes: FileBytes) => Promise<PictureSize | undefined>>> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/tiff': tiffSize,
};

/**
 * Width and height as the header says them, of the largest page; nothing is decoded. Undefined when the header is not
 * whole (of a TIFF also when the file ends before its pictures do).
 */
export function pictureSize(mediaType: string, bytes: FileBytes): Promise<PictureSize | undefined> {
  return readers[mediaType]?.(bytes) ?? Promise.resolve(undefined);
}
