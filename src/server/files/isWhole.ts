import type { FileBytes } from './fileBytes.ts';

/** The end-of-archive record: a ZIP hidden behind another file ends exactly where the file ends. */
const ZIP_END = Buffer.from('PK\x05\x06');
const ZIP_COMMENT = 65_557;

function hidesZip(content: Buffer): boolean {
  let at = content.lastIndexOf(ZIP_END);
  while (at >= 0 && at >= content.length - ZIP_COMMENT) {
    if (at + 22 <= content.length && at + 22 + content.readUInt16LE(at + 20) === content.length) return true;
    at = at === 0 ? -1 : content.lastIndexOf(ZIP_END, at - 1);
  }
  return false;
}

function pdfEnds(content: Buffer): boolean {
  return content.subarray(-2048).includes('%%EOF') && content.includes('startxref');
}

/** Walks the chunks to IEND. */
function pngEnds(content: Buffer): boolean {
  let at = 8;
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at);
    const type = content.toString('latin1', at + 4, at + 8);
    at += 12 + length;
    if (type === 'IEND') return at <= content.length;
  }
  return false;
}

/** Where the picture data that begins at `at` ends: at a marker that is neither stuffing nor a restart. */
function nextMarker(content: Buffer, at: number): number {
  for (let from = at; ; ) {
    const mark = content.indexOf(0xff, from);
    if (mark < 0 || mark + 1 >= content.length) return -1;
    const code = content[mark + 1]!;
    if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return mark;
    from = mark + (code === 0xff ? 1 : 2);
  }
}

/** Walks the segments to the end-of-image marker; what cameras append behind it does not matter. */
function jpegEnds(content: Buffer): boolean {
  let at = 2;
  while (at >= 0 && at + 1 < content.length) {
    if (content[at] !== 0xff) return false;
    const code = content[at + 1]!;
    if (code === 0xd9) return true;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > content.length) return false;
    const behind = at + 2 + content.readUInt16BE(at + 2);
    at = code === 0xda ? nextMarker(content, behind) : behind;
  }
  return false;
}

/** Whether the bytes of an accepted kind are complete and only that: not cut off, and no archive hidden behind. */
export function isWhole(mediaType: string, content: Buffer): boolean {
  if (hidesZip(content)) return false;
  if (mediaType === 'application/pdf') return pdfEnds(content);
  return mediaType === 'image/png' ? pngEnds(content) : jpegEnds(content);
}

/**
 * Whether a large file ends as its kind does and hides no archive: only its end is read. A TIFF has no end of its own;
 * its directories were followed by `pictureSize`.
 */
export async function endsWhole(mediaType: string, bytes: FileBytes): Promise<boolean> {
  const tail = await bytes.read(Math.max(0, bytes.size - ZIP_COMMENT), ZIP_COMMENT);
  if (hidesZip(tail)) return false;
  if (mediaType === 'application/pdf') return pdfEnds(tail);
  if (mediaType === 'image/png') return tail.includes('IEND');
  return mediaType === 'image/tiff' || tail.includes(Buffer.from([0xff, 0xd9]));
}
