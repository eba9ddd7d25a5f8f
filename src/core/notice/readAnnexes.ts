import { found, type Paragraph, passagesOf } from './paragraph.ts';
import type { Found } from './reading.ts';

const head =
  /^附[件表]?[：]?$|^附[件表]?(?:[一二三四五六七八九十\d]{1,2})?[：.、](?=.)|^附[件表][一二三四五六七八九十\d]{1,2}(?=[^：])/;
const item = /^(?:附[件表])?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、：）]\s*/;

const clean = (text: string) =>
  text
    .replace(/（(?:一式|共)?[^（）]{1,3}份）$/, '')
    .replace(/[；。，]$/, '')
    .replace(/^《(.*)》$/, '$1')
    .trim();

/** Several items that a line break did not part: 1.甲表 2.乙表. */
function itemsOf(text: string): string[] {
  const parts = text
    .split(/[；。]?(?<![\d〔（])(?=\d{1,2}(?:、|[.](?!\d(?!\d{3}年))))/)
    .filter((part) => part.trim() !== '');
  return parts.map((part) => clean(part.replace(item, ''))).filter((part) => part.length >= 2);
}

/** The list of attached papers at the foot of the notice. */
export function readAnnexes(paragraphs: readonly Paragraph[]): Found<string>[] {
  const start = paragraphs.findLastIndex(({ text }, at) => {
    if (!head.test(text) || /。./.test(text)) return false;
    const before = paragraphs[at - 1]?.text ?? '';
    return !/^附[件表]/.test(before) || /^附[件表][：]?$/.test(before);
  });
  if (start < 0) return [];
  const result: Found<string>[] = [];
  for (const [at, paragraph] of paragraphs.slice(start).entries()) {
    const first = at === 0;
    const words = first
      ? paragraph.text.replace(/^附[件表]?[：]?(?=$|\D|\d{1,2}[.、：])/, '').replace(/^[：]/, '')
      : paragraph.text;
    if (words === '' && first) continue;
    const isItem = item.test(paragraph.text) || /^附[件表]/.test(paragraph.text) || first;
    if (!isItem) break;
    for (const title of itemsOf(
      words.replace(/^附?[件表]?(?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,2})[.、：]/, ''),
    ))
      result.push(found(title, passagesOf(paragraph), 'sure'));
  }
  return result;
}
