import type { Paragraph } from './paragraph.ts';

/** A paragraph with the headings it stands under, outermost first. */
export interface Placed {
  readonly paragraph: Paragraph;
  readonly under: readonly string[];
}

const levels: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]+[章条部])/,
  /^（[一二三四五六七八九十]{1,3}）/,
  /^\d{1,2}[、.](?!\d)/,
  /^（\d{1,2}）/,
  /^[①-⑳]/,
  /^[一二三四五六七八九]是/,
];

/** How deep a paragraph's own mark stands; undefined without one. */
export function levelOf(text: string): number | undefined {
  const level = levels.findIndex((mark) => mark.test(text));
  return level < 0 ? undefined : level;
}

/** The words of a paragraph without its mark. */
export function withoutMark(text: string): string {
  const level = levelOf(text);
  return level === undefined ? text : text.replace(levels[level]!, '').trim();
}

/** Only the first clause of a long paragraph is its heading. */
const headOf = (text: string) => text.split(/[。；]/)[0]!.slice(0, 40);

/** Gives each paragraph the headings over it. */
export function placed(paragraphs: readonly Paragraph[]): Placed[] {
  let open: { level: number; words: string }[] = [];
  return paragraphs.map((paragraph) => {
    const level = levelOf(paragraph.text);
    if (level !== undefined) open = open.filter((each) => each.level < level);
    const under = open.map(({ words }) => words);
    if (level !== undefined) open.push({ level, words: headOf(paragraph.text) });
    return { paragraph, under };
  });
}
