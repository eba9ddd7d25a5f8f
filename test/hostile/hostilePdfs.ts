import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { aZip } from '../archives.ts';
import { pdfOf } from '../notices/pdfOf.ts';
import { tinyPdf } from '../uploads.ts';
import { type HostileFile, soundNotice } from './hostileFile.ts';

const sound = () => pdfOf(soundNotice());

/** Objects 1, 2, 3… as a PDF with its table. */
function pdfOfObjects(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n`),
        Buffer.from(object as string),
        Buffer.from('\nendobj\n'),
      ]),
    );
  });
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  add(Buffer.from(tail));
  return Buffer.concat(parts);
}

async function locked(): Promise<Buffer> {
  const pdf = await PDFDocument.load(await sound());
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

async function withScript(): Promise<Buffer> {
  const pdf = await PDFDocument.load(await sound());
  const action = pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(action));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** Pages that share one drawing. */
function pages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, at) => `${at + 4} 0 R`).join(' ');
  const drawing = '<</Length 0>>\nstream\n\nendstream';
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>';
  const tree = `<</Type/Pages/Kids[${kids}]/Count ${count}>>`;
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    tree,
    drawing,
    ...Array.from({ length: count }, () => page),
  ]);
}

/** A page whose drawing unpacks to 100 MB of white space. */
function bomb(): Buffer {
  const drawn = deflateSync(Buffer.alloc(100_000_000, 32), { level: 1 });
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    Buffer.concat([
      Buffer.from(`<</Length ${drawn.length}/Filter/FlateDecode>>\nstream\n`),
      drawn,
      Buffer.from('\nendstream'),
    ]),
  ]);
}

const pdf = (
  what: string,
  make: HostileFile['make'],
  ends: HostileFile['ends'],
  says?: RegExp,
  name = `${what}.pdf`,
): HostileFile => ({ what, name, make, ends, ...(says ? { says } : {}) });

/** PDF files: broken, locked, without text, endless, two files in one. */
export const hostilePdfs: readonly HostileFile[] = [
  pdf('截断', async () => (await sound()).subarray(0, 9_000), 'refused', /损坏|完整/),
  pdf('只有开头', () => Buffer.from('%PDF-1.7\n'), 'refused', /损坏|完整/),
  pdf('设了密码', locked, 'refused', /密码/),
  pdf('没有文字的扫描件', () => tinyPdf(), 'refused', /扫描|文字/),
  pdf('五千页', () => pages(5_000), 'either'),
  pdf('又是压缩包', async () => Buffer.concat([await sound(), await aZip({ 'a.txt': 'b' })]), 'either'),
  pdf('带脚本', withScript, 'either'),
  pdf(
    '页树成环',
    () => pdfOfObjects(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 99999>>']),
    'refused',
  ),
  pdf('解开一百兆', bomb, 'refused'),
  pdf('网页改名', () => Buffer.from('<!DOCTYPE html><html><body>通知</body></html>'), 'either'),
  pdf(
    '巨大的纸',
    () =>
      pdfOfObjects([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 -1e30]>>',
      ]),
    'refused',
  ),
  pdf('pdf改名txt', sound, 'read', undefined, '通知.txt'),
];
