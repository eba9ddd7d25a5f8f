import { PDFDocument } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, test } from 'vitest';
import { gridPaper } from '../../../test/papers.ts';
import { type Joined, type JoinOptions, PdfJoiner } from './joinPdf.ts';
import { renderPdf } from './pdf.ts';

/** A paper of one page that shows this word. */
const sheet = (word: string) => renderPdf(gridPaper([{ cells: [{ kind: 'label', span: 24, text: word }] }]));

async function join(parts: readonly Joined[], options: Partial<JoinOptions> = {}): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const joiner = new PdfJoiner((chunk) => void chunks.push(chunk), { title: '材料包', ...options });
  for (const part of parts) await joiner.add(part);
  await joiner.end();
  return Buffer.concat(chunks);
}

const pdfium = await PDFiumLibrary.init();
async function read(bytes: Uint8Array) {
  const document = await pdfium.loadDocument(bytes);
  const pages = [...document.pages()].map((page) => {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    return { text: page.getText().replaceAll(/\s|\0/g, ''), size: [originalWidth, originalHeight] };
  });
  document.destroy();
  return pages;
}
const words = async (bytes: Uint8Array) =>
  (await read(bytes)).map(({ text }) => text.replace('试件表', '').replace(/—.*$/, ''));

/** Two pages, the second lying. */
async function two(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const size of [
    [595.276, 841.89],
    [841.89, 595.276],
  ] as const)
    document.addPage([...size]).drawText(`p${document.getPageCount()}`, { x: 40, y: 40 });
  return document.save();
}

describe('one file from many papers (F15, F44)', async () => {
  const [first, second] = [await sheet('甲'), await sheet('乙')];

  test('keeps order, copies and chosen pages', async () => {
    const joined = await join([
      { bytes: first, copies: 2 },
      { bytes: await two(), pages: [2, 7] },
      { bytes: second },
    ]);
    expect(await words(joined)).toEqual(['甲', '甲', 'p2', '乙']);
  });

  test('a copy costs a page entry, not its content', async () => {
    const [one, ten] = [await join([{ bytes: first }]), await join([{ bytes: first, copies: 10 }])];
    expect(ten.length - one.length).toBeLessThan(10 * 1000);
    expect(await words(ten)).toHaveLength(10);
  });

  test('both sides: each copy begins on a new sheet of paper', async () => {
    const joined = await join([{ bytes: first, copies: 2 }, { bytes: await two() }], { bothSides: true });
    expect(await words(joined)).toEqual(['甲', '', '甲', '', 'p1', 'p2']);
    expect(joined.toString('latin1')).toContain('/DuplexFlipLongEdge');
  });

  test('A3: each page fills a sheet, standing or lying as it was', async () => {
    const pages = await read(await join([{ bytes: await two(), size: 'A3' }]));
    expect(pages.map(({ size }) => size.map((one) => Math.round(one! / 2.834_645)))).toEqual([
      [297, 420],
      [420, 297],
    ]);
    expect(pages.map(({ text }) => text)).toEqual(['p1', 'p2']);
    const same = await read(await join([{ bytes: first, size: 'A4' }]));
    expect(same).toEqual(await read(first));
  });

  test('the same papers are the same bytes; another reader finds no fault', async () => {
    const parts = [{ bytes: first }, { bytes: second, copies: 2 }];
    const joined = await join(parts);
    expect(joined.equals(await join(parts))).toBe(true);
    const again = await PDFDocument.load(joined, { throwOnInvalidObject: true });
    expect([again.getPageCount(), again.getTitle()]).toEqual([3, '材料包']);
    expect(joined.toString('latin1')).toContain('/PrintScaling /None');
  });

  test('what is no PDF is refused and does not harm the rest', async () => {
    const chunks: Uint8Array[] = [];
    const joiner = new PdfJoiner((chunk) => void chunks.push(chunk), { title: 't' });
    await joiner.add({ bytes: first });
    await expect(joiner.add({ bytes: Buffer.from('%PDF-1.4 nothing') })).rejects.toThrow();
    await joiner.add({ bytes: second });
    expect(await joiner.end()).toBe(2);
    expect(await words(Buffer.concat(chunks))).toEqual(['甲', '乙']);
  });
});
