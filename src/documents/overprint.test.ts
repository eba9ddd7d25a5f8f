import { describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../test/builders.ts';
import { type DrawnPage, drawPages, lineAt } from '../../test/drawnPages.ts';
import { tight } from '../../test/papers.ts';
import { pdfText } from '../../test/pdfText.ts';
import type { OpinionBox } from '../core/paper/opinionBox.ts';
import { bind } from './bind.ts';
import { formSheet } from './formSheet.ts';
import { overprintPaper } from './overprint.ts';
import { CROSSES, printerTest } from './papers/printerTest.ts';
import { renderDocx } from './write/docx.ts';
import { renderHtml } from './write/html.ts';
import { renderSheet } from './write/pdf.ts';

const programme = await shippedProgramme();
const layout = programme.layouts.find(({ id }) => id === 'standard')!;
const form = programme.forms.find(({ id }) => id === 'standard')!;
const opinion = { text: '经研究，同意推荐该工作室。', signatory: '某负责人', paperDate: '2019-09-12' };
const here = { right: 0, down: 0 };
const sheetOf = (opinions = {}) =>
  renderSheet(bind(layout, formSheet({ programme, form, answers: {}, references: {} }, opinions)));
const blank = await sheetOf();
const box = blank.boxes.find(({ step }) => step === 'body')!;

/** The smallest rectangle with all that is dark on a page, in mm. */
function inked(
  page: DrawnPage,
  within?: OpinionBox,
): { x: number; y: number; right: number; bottom: number } {
  const found = { x: Infinity, y: Infinity, right: 0, bottom: 0 };
  for (let row = 0; row < page.height; row++)
    for (let column = 0; column < page.width; column++) {
      const [x, y] = [column / page.dotsPerMm, row / page.dotsPerMm];
      if (page.grey[row * page.width + column]! > 160) continue;
      if (within && (x < within.x + 0.5 || x > within.x + within.width - 0.5)) continue;
      if (within && (y < within.y + 0.5 || y > within.y + within.height - 0.5)) continue;
      found.x = Math.min(found.x, x);
      found.y = Math.min(found.y, y);
      found.right = Math.max(found.right, x);
      found.bottom = Math.max(found.bottom, y);
    }
  return found;
}

describe('套打', () => {
  it('writes nothing but text, hand and date, inside the box', async () => {
    const { bytes, pages } = await renderSheet(overprintPaper(layout, box, opinion, here)!);
    expect(pages).toBe(1);
    const words = tight(pdfText(bytes).join(''));
    expect(words).toContain('经研究，同意推荐该工作室。');
    const [drawn] = await drawPages(bytes, 150);
    const ink = inked(drawn!);
    expect(ink.x).toBeGreaterThan(box.x);
    expect(ink.y).toBeGreaterThan(box.y);
    expect(ink.right).toBeLessThan(box.x + box.width);
    expect(ink.bottom).toBeLessThan(box.y + box.height);
  });

  it('comes where the sheet would have had it, beside the printed 年 月 日', async () => {
    const whole = await sheetOf({ body: opinion });
    const [printed] = await drawPages(whole.bytes, 150, [box.page]);
    const [over] = await drawPages(
      (await renderSheet(overprintPaper(layout, box, opinion, here)!)).bytes,
      150,
    );
    const [empty] = await drawPages(blank.bytes, 150, [box.page]);
    const [a, b] = [inked(printed!, box), inked(over!, box)];
    expect(Math.abs(a.y - b.y)).toBeLessThan(0.5);
    expect(Math.abs(a.x - b.x)).toBeLessThan(25);
    // Ink of the overprint and of the blank sheet do not meet.
    const both = over!.grey.reduce(
      (sum, grey, at) => sum + (grey < 128 && empty!.grey[at]! < 128 ? 1 : 0),
      0,
    );
    expect(both).toBe(0);
  });

  it('is shifted by what the printer is off', async () => {
    const drawn = async (offset: typeof here) =>
      inked(
        (await drawPages((await renderSheet(overprintPaper(layout, box, opinion, offset)!)).bytes, 150))[0]!,
      );
    const [plain, moved] = [await drawn(here), await drawn({ right: 3, down: -2 })];
    expect(moved.x - plain.x).toBeCloseTo(3, 0);
    expect(moved.y - plain.y).toBeCloseTo(-2, 0);
  });

  it('a longer text gets smaller, one that is too long is not written', () => {
    const size = (text: string) => {
      const paper = overprintPaper(layout, box, { text }, here);
      const part = paper?.parts[0];
      const thing = part?.kind === 'placed' ? part.things[0] : undefined;
      return thing?.kind === 'boxText' ? thing.size : undefined;
    };
    expect(size('同意')).toBe(12);
    expect(size('同意推荐该工作室。'.repeat(30))).toBeLessThan(12);
    expect(size('同意推荐该工作室。'.repeat(200))).toBeUndefined();
    expect(overprintPaper(layout, { ...box, step: 'nobody' }, { text: '同意' }, here)).toBeUndefined();
  });

  it('the longest text that is taken stays above the seal', async () => {
    const text = '经研究同意推荐该职工创新工作室。'.repeat(60);
    const lengths = [...text].map((_, length) => length).reverse();
    const longest = lengths.find((length) =>
      overprintPaper(layout, box, { text: text.slice(0, length) }, here),
    )!;
    const paper = overprintPaper(layout, box, { text: text.slice(0, longest) }, here)!;
    const [drawn] = await drawPages((await renderSheet(paper)).bytes, 150);
    expect(inked(drawn!).bottom).toBeLessThan(box.y + box.height - 26 + 1);
  });
});

describe('试印页', () => {
  it('has its crosses where it says, with the printer’s offset', async () => {
    for (const offset of [here, { right: 1.5, down: -2 }]) {
      const { bytes, pages } = await renderSheet(printerTest('办公室打印机', offset));
      expect(pages).toBe(1);
      const [drawn] = await drawPages(bytes, 300);
      for (const [x, y] of CROSSES) {
        const at = { x: x + offset.right, y: y + offset.down };
        const arm = { left: { x: at.x - 18, width: 36 }, up: { y: at.y - 18, height: 36 } };
        expect(lineAt(drawn!, 'y', at.y, arm.left)).toBe(true);
        expect(lineAt(drawn!, 'x', at.x, arm.up)).toBe(true);
      }
      expect(tight(pdfText(bytes).join(''))).toContain(
        offset.down < 0 ? '向右1.5毫米，向上2.0毫米' : '向右0.0毫米，向下0.0毫米',
      );
    }
  });

  it('can be read in the other formats too', async () => {
    expect(renderHtml(printerTest('甲', here))).toContain('打印机试印页');
    expect((await renderDocx(printerTest('甲', here))).length).toBeGreaterThan(0);
  });
});
