import { describe, expect, it } from 'vitest';
import { tight } from '../../../test/papers.ts';
import { pdfText } from '../../../test/pdfText.ts';
import type { Paper } from '../page.ts';
import { renderPdf } from '../write/pdf.ts';
import { chineseDay } from './chineseDay.ts';
import { letterTable } from './letterTable.ts';
import { numbered } from './numbered.ts';

const closing = { kind: 'closing', annexes: [], issuer: '某市总工会', date: '2019年5月8日' } as const;
const paper = (parts: Paper['parts']): Paper => ({
  title: '试件',
  landscape: false,
  pageNumbers: true,
  parts,
});
/** The words of each page without its number. */
const pagesOf = async (parts: Paper['parts']) =>
  pdfText(await renderPdf(paper(parts))).map((text) => tight(text.replace(/\u3000— \d+ —\u3000/g, '')));

describe('letters', () => {
  it('a date has no zeros before its numbers (GB/T 9704)', () => {
    expect(chineseDay('2019-05-08')).toBe('2019年5月8日');
  });

  it.each([12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 40, 41])(
    'issuer and date never stand alone on a page, however long the text: %i lines',
    async (count) => {
      const paragraphs = Array.from({ length: count }, (_, at) => ({ text: `第${at + 1}行文字。` }));
      const pages = await pagesOf([{ kind: 'letter', title: ['通知'], to: '各单位：', paragraphs }, closing]);
      expect(pages.at(-1)).toContain(`第${count}行文字。`);
      expect(pages.at(-1)).toMatch(/某市总工会2019年5月8日$/);
    },
  );

  it.each([17, 18, 19, 20, 21])(
    'a heading never stands alone at the end of a page: %i lines',
    async (count) => {
      const texts = Array.from({ length: count }, (_, at) => `第${at + 1}行文字。`);
      const sections = [
        { heading: '开头', texts },
        { heading: '后文', texts: ['还有一些话。'] },
      ];
      const pages = await pagesOf([
        { kind: 'letter', title: ['通知'], paragraphs: [] },
        ...numbered(sections),
        closing,
      ]);
      expect(pages.filter((text) => text.endsWith('二、后文'))).toEqual([]);
      expect(pages.join('')).toContain('二、后文还有一些话。');
    },
  );

  it('a long table repeats its heading and keeps hostile words as words', async () => {
    const columns = [
      { label: '序号', span: 4 },
      { label: '内容', span: 20, align: 'left' },
    ] as const;
    const rows = Array.from({ length: 60 }, (_, at) => [
      String(at + 1),
      at === 30 ? '#read("x") *粗* $x^2$' : '文字',
    ]);
    const pages = await pagesOf([letterTable(columns, rows), closing]);
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages.slice(0, 2)) expect(text).toContain('序号内容');
    expect(pages.join('')).toContain('#read("x")*粗*$x^2$');
  });

  it('a letter of one very long word stays on the paper', async () => {
    const pages = await pagesOf([
      { kind: 'letter', title: [], paragraphs: [{ text: 'a'.repeat(400) }] },
      closing,
    ]);
    expect(pages.join('')).toContain('a'.repeat(400));
  });
});
