import type { NoticeText } from '../../core/notice/noticeText.ts';
import { textBlocks } from '../../core/notice/textBlocks.ts';
import { decodeText } from './decodeText.ts';
import { OfficeFault } from './officeFault.ts';
import { pdfNotice } from './pdfNotice.ts';
import { wordNotice } from './wordNotice.ts';

/** More than this is no notice: signs, and blocks. */
const MOST_SIGNS = 400_000;
const MOST_BLOCKS = 20_000;

const begins = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

const readers: readonly {
  readonly is: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array) => Promise<NoticeText>;
}[] = [
  {
    is: (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'),
    read: pdfNotice,
  },
  { is: (bytes) => begins(bytes, 0x50, 0x4b), read: wordNotice },
  {
    // Old Word and WPS files, pictures, RTF, pages of the web: none of them is text.
    is: (bytes) =>
      begins(bytes, 0xd0, 0xcf, 0x11, 0xe0) ||
      begins(bytes, 0xff, 0xd8, 0xff) ||
      begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
      begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66) ||
      /^\s*<(?:!doctype|html|\?xml)/i.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')),
    read: () => Promise.reject(new OfficeFault('noticeKind')),
  },
  { is: () => true, read: async (bytes) => textBlocks(decodeText(bytes)) },
];

function sizeOf({ blocks }: NoticeText): number {
  const ofBlock = (block: NoticeText['blocks'][number]) =>
    block.kind === 'line'
      ? block.text.length
      : block.rows.flat().reduce((sum, { text }) => sum + text.length + 1, 0);
  return blocks.reduce((sum, block) => sum + ofBlock(block), 0);
}

/** A notice out of a file: TXT, DOCX or PDF, told by what it holds. Throws `OfficeFault`. */
export async function noticeFile(bytes: Uint8Array): Promise<NoticeText> {
  if (bytes.length === 0) throw new OfficeFault('noticeEmpty');
  const text = await readers.find(({ is }) => is(bytes))!.read(bytes);
  const hasWords = text.blocks.some((block) =>
    block.kind === 'line'
      ? /[\p{L}\p{N}]/u.test(block.text)
      : block.rows.flat().some((cell) => /[\p{L}\p{N}]/u.test(cell.text)),
  );
  if (!hasWords) throw new OfficeFault('noticeEmpty');
  if (text.blocks.length > MOST_BLOCKS || sizeOf(text) > MOST_SIGNS) throw new OfficeFault('fileInflates');
  return text;
}
