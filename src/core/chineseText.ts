const variationOrJoin = /\p{M}|[\u200B-\u200D\u2060]/u;
const asciiWord = /[\u0021-\u007E\u00C0-\u024F]/;

/**
 * 字数 as people and office programs count it (S10): each Chinese character and punctuation mark is one, a run of
 * Latin letters and digits is one, blanks are none. Characters outside the first plane (𠮷) are one.
 */
export function countCharacters(text: string): number {
  let count = 0;
  let inWord = false;
  let joined = false;
  for (const character of text) {
    if (character >= '\u4e00' && character <= '\u9fff') {
      // By far the most; the rest of the questions are for what is not plain Chinese.
      if (!joined) count += 1;
      inWord = false;
    } else if (/\s/.test(character)) {
      inWord = false;
    } else if (variationOrJoin.test(character)) {
      joined = character === '\u200D';
      continue;
    } else if (asciiWord.test(character)) {
      if (!inWord) count += 1;
      inWord = true;
    } else {
      if (!joined) count += 1;
      inWord = false;
    }
    joined = false;
  }
  return count;
}

/** Length in characters, surrogate pairs as one. */
export function characterLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

const directionMarks: readonly (readonly [number, number])[] = [
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
  [0xfff9, 0xffff],
];

/** Without signs of no width: nobody sees them, and nobody finds what was typed with them. */
export function withoutNoWidth(text: string): string {
  return text.replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '');
}

/** Direction marks turn a whole line around: shown as the sign of an unknown character, where they stand. */
export function marksShown(text: string): string {
  return text.replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

/** A character that no paper can print and XML refuses: controls, lone surrogates, direction overrides. */
export function hasUnprintable(text: string, lines: boolean): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (lines && (code === 10 || code === 13 || code === 9)) continue;
    if (code < 32 || (code >= 0x7f && code <= 0x9f)) return true;
    if (code >= 0x200e && directionMarks.some(([from, to]) => code >= from && code <= to)) return true;
    if ((code & 0xfffe) === 0xfffe) return true;
  }
  return false;
}

/** Nothing a reader would see. */
export function isBlank(text: string): boolean {
  return /^[\s\u200B-\u200D\u2060\uFEFF]*$/.test(text);
}
