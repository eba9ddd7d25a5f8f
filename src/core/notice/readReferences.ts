import { found, type Paragraph, passagesOf } from './paragraph.ts';
import type { Found } from './reading.ts';

/** A paper's number: 省工办〔2019〕22号. */
const number = /([\p{Script=Han}]{1,12}[〔[（(](?:19|20)\d{2}[〕\]）)]第?\d{1,4}号)/gu;
/** Words that a number is cited with and that are no part of it. */
const lead =
  /^.*?(?:根据|按照|依据|遵照|参照|贯彻|落实|执行|转发|印发|参见|详见|要求见|见|按|和|及|与|以|的|省总工会|文件)(?=[\p{Script=Han}]{2,})/u;

function withoutLead(text: string): string {
  let rest = text;
  for (
    let next = rest.replace(lead, '');
    next !== rest && /^[\p{Script=Han}]{2,}[〔[（(]/u.test(next);
    next = rest.replace(lead, '')
  )
    rest = next;
  return rest;
}

/** Papers that are cited by number (R27, S5); the notice's own number is none. */
export function readReferences(
  paragraphs: readonly Paragraph[],
  own: string | null,
): Found<{ readonly number: string; readonly title?: string }>[] {
  const result: Found<{ readonly number: string; readonly title?: string }>[] = [];
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(number)) {
      const cited = withoutLead(match[1]!);
      if (cited === own || result.some(({ value }) => value.number === cited)) continue;
      const before = paragraph.text.slice(0, match.index + match[1]!.length - cited.length);
      const named = /《([^》]{2,80})》（?$/.exec(before);
      const from = named ? named.index : match.index + match[1]!.length - cited.length;
      const value = { number: cited, ...(named ? { title: named[1]! } : {}) };
      result.push(found(value, passagesOf(paragraph, from, match.index + match[0].length), 'sure'));
    }
  }
  return result;
}
