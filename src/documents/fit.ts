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

/** Width of a text in em on one line. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0)!) ? 1 : 0.52;
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
