import type { Found, ReadParagraph } from './reading.ts';
import { levelOf, type Placed } from './section.ts';

const LONGEST_HEADING = 30;

/** The notice's own paragraphs, for the circular: headings parted from their text, the list of annexes left out. */
export function readBody(body: readonly Placed[], annexes: readonly Found<string>[]): ReadParagraph[] {
  const listed = new Set(annexes.flatMap(({ passages }) => passages.map(({ block }) => block)));
  return body.flatMap(({ paragraph }): ReadParagraph[] => {
    const { text, block } = paragraph;
    if (text === '' || listed.has(block) || /^附[件表]?：?$/.test(text)) return [];
    const depth = levelOf(text);
    if (depth !== 0 && depth !== 1) return [{ text }];
    const level = depth === 0 ? 1 : 2;
    const end = text.indexOf('。');
    if (end < 0) return text.length <= LONGEST_HEADING ? [{ level, heading: text }] : [{ text }];
    if (end > LONGEST_HEADING) return [{ text }];
    const rest = text.slice(end + 1);
    return [{ level, heading: text.slice(0, end + 1), ...(rest === '' ? {} : { text: rest }) }];
  });
}
