import type { LetterPart } from '../letter.ts';
import type { PagePart } from '../page.ts';

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A section of a letter: a heading of the first level, running text, and a table where it has one. */
export interface LetterSection {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly table?: PagePart;
  /** Words below the table. */
  readonly after?: readonly string[];
}

const letter = (paragraphs: LetterPart['paragraphs']): LetterPart => ({
  kind: 'letter',
  title: [],
  paragraphs,
});

/** Sections numbered 一、二、三、 as they come. */
export function numbered(sections: readonly LetterSection[]): PagePart[] {
  return sections.flatMap(({ heading, texts, table, after = [] }, at): PagePart[] => {
    const head = { level: 1, heading: `${NUMBERS[at]}、${heading}`, text: '' } as const;
    return [
      letter([head, ...texts.map((text) => ({ text }))]),
      ...(table ? [table] : []),
      ...(after.length > 0 ? [letter(after.map((text) => ({ text })))] : []),
    ];
  });
}
