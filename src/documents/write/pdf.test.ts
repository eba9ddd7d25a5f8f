import { describe, expect, it } from 'vitest';
import { gridPaper, hostilePaper, hostileTexts, tight } from '../../../test/papers.ts';
import { pdfText } from '../../../test/pdfText.ts';
import type { Row } from '../../core/programme/layout.ts';
import { renderPdf } from './pdf.ts';

const whole = (pdf: Uint8Array) => tight(pdfText(pdf).join('')).replace(/—\d+—/g, '');
const value = (text: string, span = 24) =>
  gridPaper([{ cells: [{ kind: 'value', span, path: 'a' }] }], { a: text });

describe('renderPdf', () => {
  it('shows hostile texts literally and ends', async () => {
    const text = whole(await renderPdf(hostilePaper()));
    for (const hostile of hostileTexts) expect(text).toContain(tight(hostile));
  });

  it('prints the rarest characters of names and 〓 for what no font has', async () => {
    expect(whole(await renderPdf(value('䶮𬱖𠮷☑□')))).toContain('䶮𬱖𠮷☑□');
    const emoji = whole(await renderPdf(value('好😀棒'), { copy: 'archive' }));
    expect(emoji).toContain('好〓棒');
  });

  it('keeps 2,000 characters, also without any place to break', async () => {
    const letters = 'abcdefgh'.repeat(250);
    expect(whole(await renderPdf(value(letters, 6)))).toContain(letters);
    const han = '甲乙丙丁'.repeat(500);
    expect(whole(await renderPdf(value(han, 3)))).toContain(han);
  });

  it('never breaks an opinion: its words, seal and date stand on one page', async () => {
    const opinion = (step: string): Row => ({
      height: 70,
      cells: [{ kind: 'opinion', span: 24, step, seal: `章${step}`, signature: '签名：', date: '年 月 日' }],
    });
    const rows: Row[] = [{ height: 150, cells: [{ kind: 'blank', span: 24 }] }, opinion('甲'), opinion('乙')];
    const given = (word: string) => ({
      text: `${word}开头${'同意推荐。'.repeat(60)}${word}结尾`,
      paperDate: '2019-09-14',
    });
    const pages = pdfText(
      await renderPdf(gridPaper(rows, { opinions: { 甲: given('甲'), 乙: given('乙') } })),
    );
    for (const word of ['甲', '乙']) {
      const page = tight(pages.find((text) => text.includes(`${word}开头`))!);
      expect(page).toContain(`${word}结尾章${word}签名：2019年9月14日`);
    }
    expect(pages).toHaveLength(2);
  });

  it('lets a long text flow over pages', async () => {
    const paper = gridPaper([{ cells: [{ kind: 'longText', span: 24, path: 'a' }] }], {
      a: '一二三四五六七八九十'.repeat(300),
    });
    const pages = pdfText(await renderPdf(paper));
    expect(pages.length).toBeGreaterThan(1);
    expect(tight(pages.join('')).match(/一二三四五六七八九十/g)!.length).toBeGreaterThan(297);
    expect(pages[1]).toContain('— 2 —');
  });

  it('writes the same bytes for the same paper; working copies are PDF/UA-1, archive copies PDF/A-2b', async () => {
    const [first, second] = [await renderPdf(hostilePaper()), await renderPdf(hostilePaper())];
    expect(Buffer.compare(first, second)).toBe(0);
    const words = Buffer.from(first).toString('latin1');
    expect(words).toContain('pdfuaid:part>1<');
    expect(words).toMatch(/\/Lang \(zh/);
    const archive = Buffer.from(await renderPdf(hostilePaper(), { copy: 'archive' })).toString('latin1');
    expect(archive).toContain('pdfaid:part>2<');
    expect(archive).toContain('pdfaid:conformance>B<');
  });
});
