import { dateWords } from './dateWords.ts';
import { type Paragraph, passagesOf, sentencesOf } from './paragraph.ts';
import type { Passage } from './reading.ts';

const obliges =
  /必须|不得|应当|应于|务必|不予|逾期|严禁|一律|不再|不受理|方可|原则上|不超过|不少于|不低于|至少|取消|限期|复核|撤销|暂停|视为|除外|须|应[由于将在]|由.{2,12}(?:牵头|负责)|可(?:自行|直接|在)/;
/** Money is in no element of a reading: it is always told. */
const money = /\d(?:\.\d+)?(?:万|千)?元|[一二三四五六七八九十百千]+(?:万|千)?元/;
const tells = /《[^》]+》|\d|[一二三四五六七八九十]+(?:个|份|名|家|年|次|%)|百分之/;

/** Whether a sentence says something that a plan of the year might need. */
function matters(text: string, year: number): boolean {
  return (
    obliges.test(text) ||
    tells.test(text.replace(/^[（\d一二三四五六七八九十]+[）、.]/, '')) ||
    dateWords(text, { year }).length > 0
  );
}

/** Sentences of the running text that nothing was read from and that carry a day, a number, a title or an obligation. */
export function notUnderstood(
  paragraphs: readonly Paragraph[],
  used: readonly Passage[],
  year: number,
): Passage[] {
  const byBlock = new Map<number, string[]>();
  for (const { block, text } of used) byBlock.set(block, [...(byBlock.get(block) ?? []), text]);
  return paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph).flatMap((sentence) => {
      const own = passagesOf(sentence);
      const isUsed = own.some((passage) =>
        (byBlock.get(passage.block) ?? []).some(
          (text) => text.includes(passage.text) || passage.text.includes(text),
        ),
      );
      return (isUsed && !money.test(sentence.text)) || !matters(sentence.text, year) ? [] : own;
    }),
  );
}
