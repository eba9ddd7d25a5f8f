import type { Element } from '@xmldom/xmldom';
import { chineseOf } from '../../core/notice/chineseNumber.ts';
import { attributeOf, elements, inside, parseXml } from './parseXml.ts';

/** The numbers that Word writes by itself: 一、 is in no text, only in the list the paragraph belongs to. */
export interface Numbering {
  /** The mark before the next paragraph with these properties; '' for one without a number. */
  next(properties: Element | undefined): string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  chineseCounting: chineseOf,
  chineseCountingThousand: chineseOf,
  japaneseCounting: chineseOf,
  ideographDigital: chineseOf,
  taiwaneseCountingThousand: chineseOf,
  decimalEnclosedCircle: (n) => (n <= 20 ? String.fromCodePoint(0x245f + n) : String(n)),
  lowerLetter: (n) => String.fromCharCode(96 + Math.min(n, 26)),
  upperLetter: (n) => String.fromCharCode(64 + Math.min(n, 26)),
};

function levelsOf(list: Element): Map<number, Level> {
  const levels = elements(list).filter(({ localName }) => localName === 'lvl');
  return new Map(
    levels.map((level) => [
      Number(attributeOf(level, 'ilvl') ?? 0),
      {
        format: attributeOf(inside(level, 'numFmt')) ?? 'decimal',
        text: attributeOf(inside(level, 'lvlText')) ?? '',
        start: Number(attributeOf(inside(level, 'start')) ?? 1) || 1,
      },
    ]),
  );
}

/** Which list a paragraph style belongs to: headings are often numbered that way. */
function styleLists(xml: string | undefined): Map<string, Element> {
  const found = new Map<string, Element>();
  if (xml === undefined) return found;
  for (const style of Array.from(parseXml(xml).getElementsByTagNameNS('*', 'style'))) {
    const list = inside(inside(style, 'pPr'), 'numPr');
    if (list) found.set(attributeOf(style, 'styleId') ?? '', list);
  }
  return found;
}

/** Reads the lists of a Word file and counts along. */
export function readNumbering(xml: string | undefined, styles: string | undefined): Numbering {
  if (xml === undefined) return { next: () => '' };
  const root = parseXml(xml);
  const abstract = new Map(
    Array.from(root.getElementsByTagNameNS('*', 'abstractNum')).map((list) => [
      attributeOf(list, 'abstractNumId') ?? '',
      levelsOf(list),
    ]),
  );
  const lists = new Map(
    Array.from(root.getElementsByTagNameNS('*', 'num')).map((list) => [
      attributeOf(list, 'numId') ?? '',
      attributeOf(inside(list, 'abstractNumId')) ?? '',
    ]),
  );
  const byStyle = styleLists(styles);
  const counts = new Map<string, number[]>();
  return {
    next(properties) {
      const own = inside(properties, 'numPr');
      const list = own ?? byStyle.get(attributeOf(inside(properties, 'pStyle')) ?? '');
      const key = lists.get(attributeOf(inside(list, 'numId')) ?? '');
      const levels = key === undefined ? undefined : abstract.get(key);
      const depth = Math.min(Number(attributeOf(inside(list, 'ilvl')) ?? 0) || 0, 8);
      const level = levels?.get(depth);
      if (key === undefined || !levels || !level) return '';
      const count = counts.get(key) ?? [];
      count[depth] = (count[depth] ?? level.start - 1) + 1;
      count.length = depth + 1;
      counts.set(key, count);
      return level.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const { format = 'decimal', start = 1 } = levels.get(at) ?? {};
        return (formats[format] ?? String)(count[at] ?? start);
      });
    },
  };
}
