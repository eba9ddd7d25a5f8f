/** Text made plain for understanding, with the place of each sign in the original: passages show the original words. */
export interface PlainText {
  readonly text: string;
  readonly at: readonly number[];
}

const blanks = new Set([' ', '\t', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u2002', '\u2003', '\u2009']);
const pairs: readonly (readonly [string, string])[] = [
  ...(['(（', ')）', ';；', '?？', '!！', '﹝〔', '﹞〕', '［〔', '］〕', '【〔', '】〕', ':：'] as const),
  ...(['～~', '〜~', '＋+', '＠@', '＿_', '／/', '．.', '－-', '–-', '—-', '―-', '─-'] as const),
].map((pair) => [pair[0]!, pair[1]!]);
const signs: ReadonlyMap<string, string> = new Map(pairs);

/** Full-width digits and letters as narrow ones, one sign for each family of brackets, dashes and blanks. */
export function plainSign(sign: string): string {
  if (blanks.has(sign)) return ' ';
  const known = signs.get(sign);
  if (known !== undefined) return known;
  return /[０-９Ａ-Ｚａ-ｚ]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign;
}

const isNarrow = (sign: string | undefined) => sign !== undefined && /[A-Za-z0-9@._-]/.test(sign);

/** Some people type narrow commas and stops after Chinese words. */
function stopSign(sign: string, before: string | undefined, next: string | undefined): string {
  if (sign === ',') return /\d/.test(before ?? '') && /\d/.test(next ?? '') ? sign : '，';
  const afterWord =
    /[\p{Script=Han}）”》]/u.test(before ?? '') && !/[一二三四五六七八九十]/.test(before ?? '');
  return sign === '.' && afterWord && !/[\dA-Za-z]/.test(next ?? '') ? '。' : sign;
}

/** A line made plain. Blanks stay only beside Latin words: those between Chinese signs mean nothing. */
export function plainSigns(line: string): PlainText {
  let text = '';
  const at: number[] = [];
  let blank = -1;
  for (let place = 0; place < line.length; place++) {
    const sign = stopSign(plainSign(line[place]!), text.at(-1), line[place + 1]);
    if (sign === ' ') {
      blank = place;
      continue;
    }
    const before = text.at(-1);
    if (blank >= 0 && isNarrow(before) && isNarrow(sign) && /[A-Za-z]/.test(`${before}${sign}`)) {
      text += ' ';
      at.push(blank);
    }
    blank = -1;
    text += sign;
    at.push(place);
  }
  return { text, at };
}
