const MM_PER_PT = 0.3528;
/** 小四, 五号, 小五, and the smallest that still reads well on a photocopy. */
const SIZES = [12, 10.5, 9, 8] as const;
/** White space inside a cell, each side. */
const INSET_MM = 1.2;
/** From line to line, and what the first line has less, in em: as the PDF sets them. */
const LINE = 1.32;
const FIRST_LINE_LESS = 0.4;

/** True for characters as wide as they are high (Han, kana, full-width signs). */
function isWide(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2460 && code <= 0x25ff);
}

/** Width of one character in em: letters at the width of the broadest of their kind in our fonts. */
function characterWidth(character: string): number {
  if (isWide(character.codePointAt(0)!)) return 1;
  if (/[%@&MWmw—]/.test(character)) return 0.95;
  return /[A-Z]/.test(character) ? 0.75 : 0.55;
}

/** Width of a text in em on one line, with the quarter space that is set between Han and letters. */
export function emWidth(text: string): number {
  let width = 0;
  let wideBefore: boolean | undefined;
  for (const character of text) {
    const wide = isWide(character.codePointAt(0)!);
    if (wideBefore !== undefined && wide !== wideBefore && character !== ' ') width += 0.25;
    width += characterWidth(character);
    wideBefore = character === ' ' ? undefined : wide;
  }
  return width;
}

/** How many lines a text takes in a box of `widthMm` at `size` pt: an estimate on the safe side. */
export function lineCount(text: string, widthMm: number, size: number): number {
  const perLine = Math.max(1, (widthMm - 2 * INSET_MM) / (size * MM_PER_PT));
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil((emWidth(line) * 1.03) / perLine));
  return lines;
}

/** Height in mm of a text in a box of `widthMm` at `size` pt. */
export function textHeight(text: string, widthMm: number, size: number): number {
  const em = size * MM_PER_PT;
  return (lineCount(text, widthMm, size) * LINE - FIRST_LINE_LESS) * em + 2 * INSET_MM;
}

/** How many letters fit on a line: longer words (addresses, numbers) stick out or have to be cut. */
export function lettersPerLine(widthMm: number, size: number): number {
  return Math.max(1, Math.floor((widthMm - 2 * INSET_MM) / (size * MM_PER_PT * 0.55)));
}

/** The largest size in pt at which the text fits the box; the smallest when none does (the row then grows). */
export function fitSize(text: string, widthMm: number, heightMm: number): number {
  const longestWord = Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map((word) => word.length));
  const fits = (size: number) =>
    textHeight(text, widthMm, size) <= heightMm && longestWord <= lettersPerLine(widthMm, size);
  return SIZES.find(fits) ?? SIZES[SIZES.length - 1]!;
}

/** Size of a running text: smaller when that keeps it in its box; a longer one flows on over the next pages. */
export function fitLongText(text: string, widthMm: number, heightMm: number): number {
  const lineMm = 1.5 / LINE;
  const fits = (size: number) => textHeight(text, widthMm, size) * lineMm <= heightMm;
  return fits(SIZES[0]) ? SIZES[0] : SIZES[1];
}

/**
 * The largest size in pt at which a running text with indented paragraphs fits its box as the PDF sets it; undefined
 * when it does not fit at the smallest.
 */
export function runningSize(text: string, widthMm: number, heightMm: number): number | undefined {
  const lineMm = 1.5 / LINE;
  const indented = text.replace(/^/gm, '\u3000\u3000');
  return SIZES.find((size) => textHeight(indented, widthMm, size) * lineMm <= heightMm);
}
