const MM_PER_PT = 0.3528;
/** 小四, 五号, 小五, and the smallest that still reads well on a photocopy. */
const SIZES = [12, 10.5, 9, 8] as const;
/** White space inside a cell, each side. */
const INSET_MM = 1.2;
const LINE = 1.35;

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
  return lineCount(text, widthMm, size) * size * LINE * MM_PER_PT + 2 * INSET_MM;
}

/** The largest size in pt at which the text fits the box; the smallest when none does (the row then grows). */
export function fitSize(text: string, widthMm: number, heightMm: number): number {
  return SIZES.find((size) => textHeight(text, widthMm, size) <= heightMm) ?? SIZES[SIZES.length - 1]!;
}

/** Size of a running text: smaller when that keeps it in its box; a longer one flows on over the next pages. */
export function fitLongText(text: string, widthMm: number, heightMm: number): number {
  const lineMm = 1.5 / LINE;
  const fits = (size: number) => textHeight(text, widthMm, size) * lineMm <= heightMm;
  return fits(SIZES[0]) ? SIZES[0] : SIZES[1];
}
