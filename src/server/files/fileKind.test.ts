import { describe, expect, test } from 'vitest';
import { tinyJpeg, tinyPng } from '../../../test/pictures.ts';
import { tinyPdf } from '../../../test/uploads.ts';
import { cleanName, quotedName } from './cleanName.ts';
import { fileKind } from './fileKind.ts';
import { isWhole } from './isWhole.ts';

const jpeg = Buffer.concat([tinyJpeg, Buffer.from([0x00, 0xff, 0xd9])]);
const zipEnd = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');

describe('fileKind: by content, whatever the name says', () => {
  test.each([
    ['PDF', tinyPdf(), 'application/pdf'],
    ['JPEG', jpeg, 'image/jpeg'],
    ['PNG', tinyPng, 'image/png'],
  ])('%s is accepted', (_name, content, mediaType) => {
    expect(fileKind(content)).toMatchObject({ accepted: true, mediaType });
    expect(isWhole(mediaType, content)).toBe(true);
  });

  test.each([
    ['docx', Buffer.from('PK\x03\x04'), /Word/],
    ['tiff', Buffer.from('II*\0'), /TIFF/],
    ['doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版 Word/],
    ['program', Buffer.from('MZ\x90\x00'), /程序/],
    ['svg', Buffer.from('<svg onload=alert(1)>'), /网页/],
    ['html', Buffer.from('<!doctype html><script>'), /网页/],
    ['gif', Buffer.from('GIF89a'), /GIF/],
    ['heic', Buffer.from('\0\0\0\x18ftypheic'), /HEIC/],
    ['text', Buffer.from('hello'), /文本/],
    ['noise', Buffer.from([1, 2, 3, 0]), /无法识别/],
    ['a PDF that begins later', Buffer.concat([Buffer.from('GIF89a '), tinyPdf()]), /GIF/],
    ['picture and PDF at once', Buffer.concat([jpeg.subarray(0, 20), tinyPdf()]), /混在一起/],
  ])('%s is refused by name', (_name, content, found) => {
    expect(fileKind(content)).toMatchObject({ accepted: false, found: expect.stringMatching(found) });
  });
});

describe('isWhole', () => {
  test.each([
    ['application/pdf', tinyPdf()],
    ['image/jpeg', jpeg],
    ['image/png', tinyPng],
  ])('%s cut anywhere is not whole', (mediaType, content) => {
    for (const share of [0.3, 0.6, 0.9]) {
      expect(isWhole(mediaType, content.subarray(0, Math.floor(content.length * share)))).toBe(false);
    }
    expect(
      isWhole(mediaType, content.subarray(0, content.length - (mediaType.includes('pdf') ? 6 : 1))),
    ).toBe(false);
  });
  test('what a camera or scanner appends does not matter, a hidden archive does', () => {
    expect(isWhole('image/jpeg', Buffer.concat([jpeg, Buffer.from('SEFT trailer')]))).toBe(true);
    expect(isWhole('application/pdf', Buffer.concat([tinyPdf(), Buffer.alloc(512)]))).toBe(true);
    for (const [mediaType, content] of [
      ['application/pdf', tinyPdf()],
      ['image/png', tinyPng],
      ['image/jpeg', jpeg],
    ] as const)
      expect(isWhole(mediaType, Buffer.concat([content, zipEnd]))).toBe(false);
  });
});

test.each([
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\Users\\li\\盖章件.PDF', 'pdf', '盖章件.pdf'],
  ['cod\u202efdp.exe', 'pdf', 'codfdp.exe.pdf'],
  ['a\u0000b\r\nset-cookie: x.png', 'png', 'abset-cookie x.png'],
  ['notice.html', 'pdf', 'notice.html.pdf'],
  ['photo.jpeg', 'jpg', 'photo.jpeg'],
  ['...', 'png', '文件.png'],
  ['', 'pdf', '文件.pdf'],
  ['长'.repeat(300), 'pdf', `${'长'.repeat(120)}.pdf`],
])('cleanName %j', (name, extension, expected) => {
  expect(cleanName(name, extension)).toBe(expected);
});

test('a refused file is quoted by its own name, without what is dangerous', () => {
  expect(quotedName('../a\u202etxt.exe')).toBe('atxt.exe');
});
