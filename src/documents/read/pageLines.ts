import type { NoticeLine } from '../../core/notice/noticeText.ts';

/** One sign of a PDF page with its edges in points; the page's lower left corner is 0, 0. */
export interface PageSign {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

interface Line {
  readonly signs: PageSign[];
  middle: number;
  height: number;
}

const isBlank = ({ text }: PageSign) => text.trim() === '' || text < ' ' || /[\ufffe\uffff]/u.test(text);

/** Signs whose middles are nearly level stand on one line, whatever order the file has them in. */
function linesOf(signs: readonly PageSign[]): Line[] {
  const lines: Line[] = [];
  for (const sign of signs) {
    if (isBlank(sign)) continue;
    const middle = (sign.top + sign.bottom) / 2;
    const height = Math.max(sign.top - sign.bottom, 1);
    const near = lines.findLast(
      (line) => Math.abs(line.middle - middle) < Math.max(line.height, height) * 0.55,
    );
    if (!near) {
      lines.push({ signs: [sign], middle, height });
      continue;
    }
    near.signs.push(sign);
    // A comma is low and small: the large signs decide where the line is.
    if (height >= near.height * 0.8) near.middle = middle;
    near.height = Math.max(near.height, height);
  }
  return lines.sort((one, other) => other.middle - one.middle);
}

/** Words: signs with less than most of a sign's width between them. */
function wordsOf(line: Line): { text: string; left: number; right: number }[] {
  const size = Math.max(...line.signs.map(({ left, right }) => right - left), line.height * 0.8);
  const words: { text: string; left: number; right: number }[] = [];
  for (const sign of line.signs.toSorted((one, other) => one.left - other.left)) {
    const last = words.at(-1);
    if (last && sign.left - last.right < size * 0.7) {
      last.text += sign.text;
      last.right = Math.max(last.right, sign.right);
    } else words.push({ text: sign.text, left: sign.left, right: sign.right });
  }
  return words;
}

/** A page's signs as lines from top to bottom, with the words and their places. */
export function pageLines(signs: readonly PageSign[], page: number): NoticeLine[] {
  return linesOf(signs).map((line) => {
    const words = wordsOf(line);
    return { kind: 'line', text: words.map(({ text }) => text).join('  '), page, words };
  });
}
