import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { Layout, Part } from '../src/core/programme/layout.ts';
import type { Paper } from '../src/documents/page.ts';
import { renderDocx } from '../src/documents/write/docx.ts';
import { renderHtml } from '../src/documents/write/html.ts';
import { renderPdf } from '../src/documents/write/pdf.ts';
import { renderXlsx } from '../src/documents/write/xlsx.ts';
import { shippedProgramme } from './builders.ts';
import { paperSamples } from './paperSamples.ts';
import { tight, unzip, visibleText } from './papers.ts';
import { pdfText } from './pdfText.ts';

type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>;
const programme = await shippedProgramme();
const samples = paperSamples(programme);

/** Every official word of a part, as the programme has it. */
const wordsOf: { [K in Part['kind']]: (part: PartOf<K>) => (string | undefined)[] } = {
  cover: ({ above, title, items, issuer }) => [above, ...title, ...items.map(({ label }) => label), issuer],
  instructions: ({ title, items }) => [title, ...items],
  text: ({ above, title, paragraphs }) => [above, title, ...paragraphs],
  detailList: ({ title, columns }) => [title, ...columns.map(({ label }) => label)],
  grid: ({ above, title, aboveLeft, aboveRight, rows }) => [
    ...[above, title, aboveLeft, aboveRight],
    ...rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        if (cell.kind === 'label') return cell.text.split('\n');
        if (cell.kind === 'value') return [cell.before, cell.after];
        if (cell.kind === 'opinion') return [cell.seal, cell.signature];
        return cell.kind === 'seal' ? [cell.text] : [];
      }),
    ),
  ],
};

/** The words of a layout, cut where a value is put in. */
function officialWords({ parts }: Layout): string[] {
  const all = parts.flatMap((part) => (wordsOf[part.kind] as (part: Part) => (string | undefined)[])(part));
  const pieces = all.flatMap((text) => (text ?? '').split(/\{[^{}]*\}/)).map(tight);
  return [...new Set(pieces.filter((piece) => piece !== ''))];
}

const readers: Record<string, (paper: Paper) => Promise<string>> = {
  // Without the page numbers: a paragraph may go over the page.
  pdf: async (paper) =>
    pdfText(await renderPdf(paper))
      .join('')
      .replace(/\u3000— \d+ —\u3000/g, ''),
  html: async (paper) => visibleText(renderHtml(paper)),
  docx: async (paper) => visibleText((await unzip(await renderDocx(paper))).get('word/document.xml')!),
  xlsx: async (paper) =>
    (await readXlsx(Buffer.from(await renderXlsx(paper)))).sheets.flatMap(({ rows }) => rows.flat()).join(''),
};

describe.each(programme.layouts.map(({ id }) => id))('%s', (id) => {
  const words = officialWords(programme.layouts.find((layout) => layout.id === id)!);
  it.each(Object.keys(readers))('has every label of the programme in %s', async (format) => {
    const text = tight(await readers[format]!(samples.get(id)!));
    expect(words.length).toBeGreaterThan(4);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe('the long form', () => {
  it.each(Object.keys(readers))('has all members, all people and the whole story in %s', async (format) => {
    const text = tight(await readers[format]!(samples.get('standardLong')!));
    const standing = samples.get('standardLong')!.parts.filter((part) => part.kind === 'grid');
    const rows = standing.flatMap((part) => part.rows.flatMap(({ cells }) => cells));
    const story = rows.flatMap(({ content }) => (content.kind === 'longText' ? [content.text] : []));
    expect(story.join('').length).toBeGreaterThan(1000);
    for (const line of story.join('\n').split('\n')) expect(text).toContain(tight(line));
    for (const number of [1, 13, 40]) expect(text).toMatch(new RegExp(`[^0-9]${number}[男女]`));
    for (const number of [1, 41, 60])
      expect(text).toMatch(new RegExp(`[^0-9]${number}(双重职称|高级技师|技师|高级工|其他)`));
    expect(text).toMatch(/附表1工作室骨干成员情况（续）/);
  });
});

describe('papers in letters', () => {
  const letters = ['circular', 'quotaLetter', 'returnNotice', 'receiptSlip', 'returnSlip'];
  it.each(letters)('%s says the same in every format', async (name) => {
    const paper = samples.get(name)!;
    const texts = paper.parts.flatMap((part): string[] => {
      if (part.kind === 'letter')
        return [
          ...part.title,
          part.to ?? '',
          ...part.paragraphs.flatMap(({ heading = '', text }) => [heading, text]),
        ];
      if (part.kind === 'closing') return [...part.annexes, part.issuer, part.date];
      return part.kind === 'letterhead' ? [part.issuer] : [];
    });
    for (const [format, read] of Object.entries(readers)) {
      const written = tight(await read(paper));
      for (const text of texts) expect(written.includes(tight(text)), `${format}: ${text}`).toBe(true);
    }
  });

  it('a circular with a number prints it, one without has no line for it (S37)', async () => {
    const number = '某工办〔2019〕7号';
    const numbered = { ...programme, circular: { ...programme.circular, number } };
    for (const [format, read] of Object.entries(readers)) {
      expect(tight(await read(paperSamples(numbered).get('circular')!)), format).toContain(number);
      expect(tight(await read(samples.get('circular')!)), format).not.toContain('号关于开展');
    }
  });
});
