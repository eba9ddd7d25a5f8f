import type { FileRemedy, UploadPurpose } from '../../core/evidence/uploadPurpose.ts';

/** What a file is by its bytes, whatever it is called. */
export type FileKind =
  | { readonly accepted: true; readonly mediaType: string; readonly extension: string }
  | { readonly accepted: false; readonly found: string; readonly remedy?: FileRemedy };

interface Known {
  readonly heads: readonly Buffer[];
  readonly mediaType: string;
  readonly extension: string;
  readonly found: string;
  readonly purposes: readonly UploadPurpose[];
  readonly remedy?: FileRemedy;
}

const bytes = (...codes: number[]) => Buffer.from(codes);

const known: readonly Known[] = [
  {
    heads: [Buffer.from('%PDF-')],
    ...{ mediaType: 'application/pdf', extension: 'pdf', found: 'PDF' },
    purposes: ['evidence', 'scan', 'document'],
  },
  {
    heads: [bytes(0xff, 0xd8, 0xff)],
    ...{ mediaType: 'image/jpeg', extension: 'jpg', found: 'JPG 图片', purposes: ['evidence', 'scan'] },
  },
  {
    heads: [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ...{ mediaType: 'image/png', extension: 'png', found: 'PNG 图片', purposes: ['evidence', 'scan'] },
  },
  {
    heads: [bytes(0x49, 0x49, 0x2a, 0x00), bytes(0x4d, 0x4d, 0x00, 0x2a)],
    ...{ mediaType: 'image/tiff', extension: 'tif', found: 'TIFF 图片', purposes: ['scan'] },
    remedy: 'saveAsJpeg',
  },
  {
    // Which of them it is stands in its catalogue: see `officeKind`.
    heads: [bytes(0x50, 0x4b, 0x03, 0x04), bytes(0x50, 0x4b, 0x05, 0x06)],
    ...{ mediaType: 'application/zip', extension: 'zip', found: '压缩包或 Word、Excel 文档' },
    purposes: ['office', 'document', 'package'],
    remedy: 'exportAsPdf',
  },
];

const others: readonly { found: string; mark: Buffer; at?: number; remedy?: FileRemedy }[] = [
  { found: '损坏的压缩包', mark: Buffer.from('PK') },
  {
    found: '旧版 Word、Excel 或 WPS 文档',
    mark: bytes(0xd0, 0xcf, 0x11, 0xe0),
    remedy: 'saveAsNewOffice',
  },
  { found: 'RAR 压缩包', mark: Buffer.from('Rar!'), remedy: 'unpack' },
  { found: '7z 压缩包', mark: bytes(0x37, 0x7a, 0xbc, 0xaf), remedy: 'unpack' },
  { found: 'GIF 图片', mark: Buffer.from('GIF8'), remedy: 'saveAsJpeg' },
  { found: 'BMP 图片', mark: Buffer.from('BM'), remedy: 'saveAsJpeg' },
  { found: 'WebP 图片', mark: Buffer.from('WEBP'), at: 8, remedy: 'saveAsJpeg' },
  { found: 'HEIC 图片或视频', mark: Buffer.from('ftyp'), at: 4, remedy: 'saveAsJpeg' },
  { found: '程序', mark: Buffer.from('MZ') },
  { found: '程序', mark: bytes(0x7f, 0x45, 0x4c, 0x46) },
  { found: '网页或图形代码', mark: Buffer.from('<') },
];

const startsWith = (head: Buffer, mark: Buffer, at = 0) => head.subarray(at, at + mark.length).equals(mark);

/** A picture need not be saved anew where pictures are not wanted. */
function refused(found: string, remedy: FileRemedy | undefined, purpose: UploadPurpose): FileKind {
  const helps = remedy && !(remedy === 'saveAsJpeg' && purpose !== 'evidence' && purpose !== 'scan');
  return { accepted: false, found, ...(helps && { remedy }) };
}

/** Recognises by the first bytes (give at least 1,024 when there are as many) what may be sent for this purpose. */
export function fileKind(head: Buffer, purpose: UploadPurpose = 'evidence'): FileKind {
  const kind = known.find(({ heads }) => heads.some((mark) => startsWith(head, mark)));
  if (kind) {
    const { mediaType, extension, found, purposes, remedy } = kind;
    // A picture that is a PDF as well (readers accept the mark within the first KiB) is neither.
    const two = extension !== 'pdf' && head.subarray(0, 1024).includes('%PDF-');
    if (two) return { accepted: false, found: '两种格式混在一起的文件' };
    if (purposes.includes(purpose)) return { accepted: true, mediaType, extension };
    return refused(found, remedy, purpose);
  }
  const other = others.find(({ mark, at }) => startsWith(head, mark, at));
  if (other) return refused(other.found, other.remedy, purpose);
  const text = head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
  return { accepted: false, found: text ? '文本' : '无法识别的内容' };
}
