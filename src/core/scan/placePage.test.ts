import { describe, expect, test } from 'vitest';
import { campaignMark, type PageMark, versionMark, writeMark } from '../paper/pageMark.ts';
import { placePage } from './placePage.ts';
import type { KnownPaper } from './understandPage.ts';

const campaign = '019d9a10-3b1c-7def-8a2b-0123456789ab';
const version = 'c0ffee001122'.padEnd(64, '3');
const boxes = [{ step: 'body', page: 5, x: 27, y: 40, width: 156, height: 60 }];
const form: KnownPaper = {
  ...{ paper: 'form', number: '2019-SJ-0007', application: 'a7', body: 'b1', version },
  ...{ prints: [{ pages: 6, boxes }], decidedAt: null },
  scans: [{ page: 5, generation: 2, picture: 'p', at: new Date(0) }],
};
const mark: PageMark = {
  ...{ paper: 'form', campaign: campaignMark(campaign), number: '2019-SJ-0007' },
  ...{ version: versionMark(version), page: 5, pages: 6 },
};
const tray = { state: 'tray' as const, marks: [] as string[], campaign };
const said = (page: number, more: Partial<typeof tray> = {}, known = form) => {
  const answer = placePage({ ...tray, ...more }, known, page);
  return answer.ok ? answer.change : answer.refusal;
};
const marked = (more: Partial<PageMark> = {}) => ({ marks: [writeMark({ ...mark, ...more })] });

describe('by hand (F15)', () => {
  test('a page without a code is the next generation, with the boxes of the page', () => {
    expect(said(5)).toMatchObject({ application: 'a7', version, pages: 6, generation: 3, steps: ['body'] });
    expect(said(1, { marks: ['https://example.org'] })).toMatchObject({ generation: 1, steps: [] });
    expect(said(5, marked())).toMatchObject({ generation: 3 });
  });

  test('the page must exist in the print that holds', () => {
    expect(said(7)).toEqual({ code: 'pageNotPlaceable', params: { reason: 'noPage' } });
    expect(said(1, {}, { ...form, prints: [] })).toMatchObject({ code: 'notPrintedYet' });
    expect(said(1, {}, { ...form, version: null })).toMatchObject({ code: 'notPrintedYet' });
  });

  test.each([
    ['version', { version: 'D'.repeat(12) }],
    ['file number', { number: '2019-SJ-0008' }],
    ['campaign', { campaign: 'A'.repeat(12) }],
    ['page', { page: 4 }],
    ['paper', { paper: 'details' as const }],
  ])('a code that says another %s is not overruled (V14)', (_what, more) => {
    expect(said(5, marked(more))).toEqual({ code: 'pageNotPlaceable', params: { reason: 'code' } });
  });

  test('only what waits in the tray', () => {
    expect(placePage({ ...tray, state: 'filed' }, form, 1)).toMatchObject({
      refusal: { code: 'pageNotInTray' },
    });
  });
});
