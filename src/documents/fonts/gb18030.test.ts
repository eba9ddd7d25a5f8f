import { describe, expect, it } from 'vitest';
import { pdfText } from '../../../test/pdfText.ts';
import type { Paper } from '../page.ts';
import { renderPdf } from '../write/pdf.ts';
import { missingCharacters } from './fonts.ts';

/** The Han characters of the two-byte part of GB 18030, as the decoder of the platform has them. */
function twoByteHan(): Set<string> {
  const decoder = new TextDecoder('gb18030');
  const found = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      for (const character of decoder.decode(Uint8Array.of(lead, trail)))
        if (/\p{Script=Han}/u.test(character)) found.add(character);
    }
  return found;
}

/** Implementation level 1: the two-byte part, extension A and the later characters of the first block (four bytes). */
function levelOne(): string[] {
  const all = twoByteHan();
  const range = (from: number, to: number) => {
    for (let code = from; code <= to; code++) all.add(String.fromCodePoint(code));
  };
  range(0x3400, 0x4db5);
  range(0x9fa6, 0x9fef);
  return [...all];
}

const sheet = (characters: readonly string[]): Paper => ({
  title: '字样',
  landscape: false,
  pageNumbers: true,
  parts: [{ kind: 'text', paragraphs: [characters.join('')] }],
});

describe('GB 18030, implementation level 1 (troubles E)', () => {
  it('every character has a glyph in a configured font', async () => {
    const all = levelOne();
    expect(all.length).toBeGreaterThan(27_500);
    expect(await missingCharacters(all.join(''))).toEqual([]);
  });

  it('and reaches the paper: PDF/UA refuses a file in which a glyph is missing', async () => {
    const all = levelOne();
    const text = pdfText(Buffer.from(await renderPdf(sheet(all)))).join('');
    const printed = new Set(text.normalize('NFC'));
    // Two code points that share one glyph of a font read back as the other one.
    expect(all.filter((character) => !printed.has(character.normalize('NFC'))).length).toBeLessThan(5);
  }, 60_000);

  it('rare names are printed; what no font has is named', async () => {
    expect(await missingCharacters('㛃𬭎䶮𠮷𫚕𬬭')).toEqual([]);
    expect(await missingCharacters('\u{2a6d0}😀\ue123')).toEqual(['\u{2a6d0}', '😀', '\ue123']);
  });
});
