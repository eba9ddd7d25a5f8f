/** What a file is by its bytes, whatever it is called. */
export type FileKind =
  | { readonly accepted: true; readonly mediaType: string; readonly extension: string }
  | { readonly accepted: false; readonly found: string };

const bytes = (...codes: number[]) => Buffer.from(codes);

const accepted = [
  { head: Buffer.from('%PDF-'), mediaType: 'application/pdf', extension: 'pdf' },
  { head: bytes(0xff, 0xd8, 0xff), mediaType: 'image/jpeg', extension: 'jpg' },
  { head: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), mediaType: 'image/png', extension: 'png' },
];
const others: readonly (readonly [string, Buffer, number?])[] = [
  ['压缩包或 Word、Excel 文档', Buffer.from('PK')],
  ['旧版 Word、Excel 文档', bytes(0xd0, 0xcf, 0x11, 0xe0)],
  ['RAR 压缩包', Buffer.from('Rar!')],
  ['7z 压缩包', bytes(0x37, 0x7a, 0xbc, 0xaf)],
  ['GIF 图片', Buffer.from('GIF8')],
  ['BMP 图片', Buffer.from('BM')],
  ['TIFF 图片', bytes(0x49, 0x49, 0x2a, 0x00)],
  ['TIFF 图片', bytes(0x4d, 0x4d, 0x00, 0x2a)],
  ['WebP 图片', Buffer.from('WEBP'), 8],
  ['HEIC 图片或视频', Buffer.from('ftyp'), 4],
  ['程序', Buffer.from('MZ')],
  ['程序', bytes(0x7f, 0x45, 0x4c, 0x46)],
  ['网页或图形代码', Buffer.from('<')],
];

const startsWith = (head: Buffer, mark: Buffer, at = 0) => head.subarray(at, at + mark.length).equals(mark);

/** Recognises by the first bytes (give at least 1,024 when there are as many). */
export function fileKind(head: Buffer): FileKind {
  const known = accepted.find((kind) => startsWith(head, kind.head));
  if (known) {
    // A picture that is a PDF as well (readers accept the mark within the first KiB) is neither.
    const two = known.extension !== 'pdf' && head.subarray(0, 1024).includes('%PDF-');
    if (two) return { accepted: false, found: '两种格式混在一起的文件' };
    return { accepted: true, mediaType: known.mediaType, extension: known.extension };
  }
  const other = others.find(([, mark, at]) => startsWith(head, mark, at));
  if (other) return { accepted: false, found: other[0] };
  const text = head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
  return { accepted: false, found: text ? '文本' : '无法识别的内容' };
}
