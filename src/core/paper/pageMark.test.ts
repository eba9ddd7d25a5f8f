import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignMark, codedPapers, type PageMark, readMark, versionMark, writeMark } from './pageMark.ts';

const mark: PageMark = {
  paper: 'form',
  campaign: campaignMark('019d9a10-3b1c-7def-8a2b-0123456789ab'),
  number: '2019-SJ-0007',
  version: versionMark('c0ffee00112233445566'),
  page: 2,
  pages: 6,
};

describe('the mark of a page (design 1.4)', () => {
  it('holds paper, campaign, file number, content version and page, in signs that a QR code packs tightly', () => {
    expect(writeMark(mark)).toBe(
      'GF1:F:0123456789AB:2019-SJ-0007:C0FFEE001122:2:6:' + writeMark(mark).slice(-4),
    );
    expect(writeMark(mark)).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });

  it('reads back what it wrote', () => {
    const hex = fc.stringMatching(/^[0-9A-F]{12}$/);
    const any = fc.record({
      paper: fc.constantFrom(...codedPapers),
      campaign: hex,
      version: hex,
      number: fc.stringMatching(/^[A-Z0-9-]{1,20}$/),
      page: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 50 }), (part, more) => {
        const written = { ...part, pages: part.page + more };
        expect(readMark(writeMark(written))).toEqual({ kind: 'ours', mark: written });
      }),
    );
  });

  it('one wrong sign is never another page', () => {
    const text = writeMark(mark);
    for (let at = 4; at < text.length; at++)
      for (const sign of '0A7:-') {
        const wrong = text.slice(0, at) + sign + text.slice(at + 1);
        if (wrong !== text) expect(readMark(wrong)).toEqual({ kind: 'damaged' });
      }
  });

  it.each(['https://example.org/a?b=1', '', 'GF2:F:x', '6901234567892'])('%j is something else', (text) => {
    expect(readMark(text)).toEqual({ kind: 'foreign' });
  });
});
