/** 发文机关标志 in red, the document's number where it has one, and the red line below (GB/T 9704, 7.2). */
export interface LetterheadPart {
  readonly kind: 'letterhead';
  readonly issuer: string;
  readonly number?: string;
}

/** A paragraph of running text. `heading` is its first words, set in the face of their level: 一、黑体, （一）楷体. */
export interface LetterParagraph {
  readonly level?: 1 | 2;
  readonly heading?: string;
  readonly text: string;
}

/** Title, addressee and running text of an official letter (7.3.1–7.3.3); without a title it goes on. */
export interface LetterPart {
  readonly kind: 'letter';
  /** Begins a page: the next letter of a pile. */
  readonly newPage?: boolean;
  /** Its paragraphs stay on one page: the lines where both sides sign. */
  readonly together?: boolean;
  readonly title: readonly string[];
  readonly to?: string;
  readonly paragraphs: readonly LetterParagraph[];
}

/** A QR code in the middle of a letter, with what it says printed below it for who cannot scan. */
export interface CodePart {
  readonly kind: 'code';
  readonly text: string;
}

/** What ends a letter: 附件说明, 发文机关署名 and 成文日期 with room for the seal. Never broken (7.3.4, 7.3.5). */
export interface ClosingPart {
  readonly kind: 'closing';
  readonly annexes: readonly string[];
  readonly issuer: string;
  /** As printed: 2019年5月8日. */
  readonly date: string;
}

/** 22 lines of 28 signs in the type area of 156 mm x 225 mm. */
const SIGNS_PER_LINE = 28;
/** Size of the issuer in red, in pt: as large as one line takes. */
export function letterheadSize(issuer: string): number {
  return Math.min(54, Math.floor(430 / Math.max(1, [...issuer].length)));
}

/** Em by which the closing's date stands in from the right; a longer issuer is centred on it. */
export function closingIndent(issuer: string, date: string): number {
  const digits = date.replace(/[^\d]/g, '').length;
  const width = [...date].length - digits / 2;
  const over = Math.max(0, ([...issuer].length - width) / 2);
  return Math.min(SIGNS_PER_LINE / 2, Math.max(4, over + 2));
}

/** Headings of the second level are set in 楷, a font that no other paper loads. */
export function hasKai(parts: readonly { readonly kind: string }[]): boolean {
  const letters = parts.filter((part): part is LetterPart => part.kind === 'letter');
  return letters.some(({ paragraphs }) => paragraphs.some(({ level }) => level === 2));
}
