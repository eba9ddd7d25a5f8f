import { describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { codesOn, darkness, drawPages, lineAt } from '../../../test/drawnPages.ts';
import { gridPaper } from '../../../test/papers.ts';
import { writeMark } from '../../core/paper/pageMark.ts';
import type { Row } from '../../core/programme/layout.ts';
import { bind } from '../bind.ts';
import { listSheet } from '../listSheet.ts';
import type { PaperMark } from '../page.ts';
import { renderDocx } from './docx.ts';
import { renderHtml } from './html.ts';
import { pageCodes } from './pageCode.ts';
import { renderSheet } from './pdf.ts';

const mark: PaperMark = {
  paper: 'form',
  campaign: '0123456789AB',
  number: '2019-SJ-0007',
  version: 'C0FFEE001122',
};
const programme = await shippedProgramme();
const formOf = (id: string) => bind(programme.layouts.find((one) => one.id === id)!, listSheet({}), { mark });

describe('the code of a page', () => {
  it.each(['standard', 'demonstration', 'summary'])(
    '%s: every page, the cover included, says paper, number, version and which page it is',
    async (id) => {
      const sheet = await renderSheet(formOf(id));
      const pages = await drawPages(sheet.bytes);
      expect(pages).toHaveLength(sheet.pages);
      for (const [index, page] of pages.entries())
        expect(await codesOn(page)).toEqual([writeMark({ ...mark, page: index + 1, pages: sheet.pages })]);
    },
  );

  it('stands opposite the page number: left on odd pages, right on even ones, clear of what printers cannot print', async () => {
    const [, even, odd] = await drawPages((await renderSheet(formOf('standard'))).bytes, 100, [1, 2, 3]);
    const left = { x: 28, y: 266, width: 16, height: 16 };
    const right = { x: 168, y: 266, width: 16, height: 16 };
    expect(darkness(odd!, left)).toBeGreaterThan(0.3);
    expect(darkness(odd!, right)).toBeLessThan(0.05);
    expect(darkness(even!, right)).toBeGreaterThan(0.3);
    expect(darkness(even!, left)).toBeLessThan(0.05);
    expect(darkness(odd!, { x: 0, y: 289, width: 210, height: 8 })).toBe(0);
  });

  it('has modules of at least 0.45 mm, also for the longest numbers', () => {
    for (const number of ['A', '2019-SJ-0007', 'X'.repeat(24)])
      for (const { module, size } of pageCodes({ ...mark, number }, 3)) {
        expect(module).toBeGreaterThanOrEqual(0.45);
        expect(module * size).toBeLessThanOrEqual(17);
      }
  });

  it('the same paper gives the same bytes; another version gives others', async () => {
    const bytes = async (version: string) =>
      Buffer.from((await renderSheet({ ...gridPaper([]), mark: { ...mark, version } })).bytes);
    expect((await bytes('C0FFEE001122')).equals(await bytes('C0FFEE001122'))).toBe(true);
    expect((await bytes('C0FFEE001122')).equals(await bytes('C0FFEE001123'))).toBe(false);
  });

  it('the preview says it in words; a draft carries no code', async () => {
    expect(renderHtml(formOf('standard'))).toContain('2019-SJ-0007　版本 C0FFEE001122');
    const draft = bind(programme.layouts.find(({ id }) => id === 'standard')!, listSheet({}), {
      words: '草稿，不作盖章用',
    });
    expect(renderHtml(draft)).toContain('草稿，不作盖章用');
    const [first] = await drawPages((await renderSheet(draft)).bytes, 150, [1]);
    expect(await codesOn(first!)).toEqual([]);
    expect((await renderDocx(formOf('standard'))).length).toBeGreaterThan(0);
  });
});

describe('boxes of the opinions', () => {
  it('stand where the frames are drawn', async () => {
    const { bytes, boxes } = await renderSheet(formOf('standard'));
    expect(boxes.map(({ step }) => step)).toEqual(['hostUnion', 'body', 'city']);
    for (const { page, x, y, width, height } of boxes) {
      const [drawn] = await drawPages(bytes, 200, [page]);
      // A line of 0.6 pt along each edge, white just inside.
      for (const at of [y, y + height]) expect(lineAt(drawn!, 'y', at, { x, width })).toBe(true);
      for (const at of [x, x + width]) expect(lineAt(drawn!, 'x', at, { y, height })).toBe(true);
      expect(darkness(drawn!, { x: x + 1, y: y + 0.4, width: width - 2, height: 0.6 })).toBe(0);
      expect(darkness(drawn!, { x: x + 0.4, y: y + 1, width: 0.6, height: height - 2 })).toBe(0);
    }
  });

  it('a box that no page can hold is where its seal stands', async () => {
    const row: Row = { cells: [{ kind: 'opinion', span: 24, step: 'a', seal: '公章', date: '年 月 日' }] };
    const opinions = { a: { text: '同意推荐该工作室。'.repeat(400) } };
    const { boxes, pages } = await renderSheet(gridPaper([row], { opinions }));
    expect(pages).toBeGreaterThan(1);
    expect(boxes).toEqual([expect.objectContaining({ step: 'a', page: pages, y: 37 })]);
  });
});
