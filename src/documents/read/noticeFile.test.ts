import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { typstPdf, wordFile } from '../../../test/noticeFiles.ts';
import { zipOf } from '../../../test/wordFiles.ts';
import { noticeFile } from './noticeFile.ts';
import { OfficeFault } from './officeFault.ts';

const lines = ['关于申报的通知', '各单位：'];
// 关于申报 in GB 18030.
const gb = new Uint8Array([0xb9, 0xd8, 0xd3, 0xda, 0xc9, 0xea, 0xb1, 0xa8]);

async function textOf(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await noticeFile(bytes);
  return blocks.map((block) => (block.kind === 'line' ? block.text : '[table]'));
}

describe('a notice as text', () => {
  const whole = lines.join('\r\n');
  test.each([
    ['UTF-8', Buffer.from(whole)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${whole}`)],
    ['UTF-16', Buffer.from(`\uFEFF${whole}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${whole}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(whole, 'utf16le')],
  ])('%s', async (_, bytes) => {
    expect(await textOf(bytes)).toEqual(lines);
  });

  test('GB 18030', async () => {
    expect(await textOf(gb)).toEqual(['关于申报']);
  });
});

test('a notice as Word file: paragraphs, merged and empty cells', async () => {
  const bytes = await wordFile([
    '关于申报的通知',
    [
      ['单位', '总数', '其中', '>'],
      ['^', '^', '市级', ''],
      ['甲县', '', '1', '2'],
    ],
    '附件',
  ]);
  const { blocks } = await noticeFile(bytes);
  expect(blocks.filter((block) => block.kind === 'table')).toEqual([
    {
      kind: 'table',
      rows: [
        [
          { text: '单位', columns: 1, rows: 2 },
          { text: '总数', columns: 1, rows: 2 },
          { text: '其中', columns: 2, rows: 1 },
        ],
        [
          { text: '市级', columns: 1, rows: 1 },
          { text: '', columns: 1, rows: 1 },
        ],
        ['甲县', '', '1', '2'].map((text) => ({ text, columns: 1, rows: 1 })),
      ],
    },
  ]);
  expect(blocks.filter((block) => block.kind === 'line').map(({ text }) => text)).toEqual([
    '关于申报的通知',
    '附件',
  ]);
});

test('a notice as PDF: lines from top to bottom, words with their places and pages', async () => {
  const bytes = await typstPdf(
    '关于申报的通知\n\n#table(columns: (4cm, 4cm, 4cm), [单位], [市级], [县级], [甲县], [], [12])\n#pagebreak()\n末页2019年',
  );
  const { blocks } = await noticeFile(bytes);
  expect(blocks).toMatchObject([
    { text: '关于申报的通知', page: 1 },
    { page: 1, words: [{ text: '单位' }, { text: '市级' }, { text: '县级' }] },
    { page: 1, words: [{ text: '甲县' }, { text: '12' }] },
    { text: '末页2019年', page: 2 },
  ]);
  const [, heads, row] = blocks.map((block) => (block.kind === 'line' ? block.words! : []));
  expect(Math.abs(heads![2]!.left - row![1]!.left)).toBeLessThan(2);
});

describe('what is no notice is refused with its reason', () => {
  const blank = async () => (await PDFDocument.create()).save();
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['nothing', async () => new Uint8Array(), 'noticeEmpty'],
    ['blanks', async () => Buffer.from(' \n\n　'), 'noticeEmpty'],
    ['a scan', blank, 'noticeIsScan'],
    ['half a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj'), 'fileDamaged'],
    ['half an archive', async () => (await zipOf({ 'a.txt': 'a' })).subarray(0, 20), 'fileDamaged'],
    ['an archive without a document', () => zipOf({ 'a.txt': 'a' }), 'noticeKind'],
    [
      'an old Word file',
      async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0, 0, 1, 2]),
      'noticeKind',
    ],
    ['noise', async () => new Uint8Array(Array.from({ length: 900 }, (_, n) => (n * 37) % 31)), 'noticeKind'],
    ['endless lines', async () => Buffer.from('第一行\n'.repeat(30_000)), 'fileInflates'],
  ])('%s', async (_, make, code) => {
    const fault = await noticeFile(await make()).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(OfficeFault);
    expect(fault).toMatchObject({ code });
  });
});
