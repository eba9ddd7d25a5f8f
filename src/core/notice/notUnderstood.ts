import { dateWords } from './dateWords.ts';
import type { NoticeText } from './noticeText.ts';
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

/** 2月30日, 13月45日: a day that does not exist is told. */
function saysImpossibleDay(text: string): boolean {
  return [...text.matchAll(/(\d{1,3})月(\d{1,3})[日号]/g)].some(([, month, day]) => {
    const last = new Date(Date.UTC(2024, Number(month), 0)).getUTCDate();
    return Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > last;
  });
}

const MOST_ROWS = 50;

/** Lines that look like rows of a quota table and were not read: a name, and numbers that cannot be. */
export function oddRows({ blocks }: NoticeText, used: readonly Passage[]): Passage[] {
  const known = new Set(used.map(({ block, row }) => `${block}.${row ?? ''}`));
  const rows = blocks.flatMap((block, at): Passage[] => {
    const lines =
      block.kind === 'line'
        ? [{ text: block.text, row: undefined }]
        : block.rows.map((row, index) => ({ text: row.map(({ text }) => text).join('\t'), row: index }));
    return lines.flatMap(({ text, row }) =>
      oddRow.test(text) && !known.has(`${at}.${row ?? ''}`) && !known.has(`${at}.`)
        ? [{ block: at, ...(row === undefined ? {} : { row }), text: text.trim().slice(0, 200) }]
        : [],
    );
  });
  return rows.slice(0, MOST_ROWS);
}
const oddRow =
  /^\s*(?:\d{1,3}\s+)?[\p{Script=Han}（）]{2,30}(?:会|县|区|市|局|公司|单位)\s+[-—]?[\d０-９.]+/u;

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
      const told = isUsed && !money.test(sentence.text) && !saysImpossibleDay(sentence.text);
      return told || !matters(sentence.text, year) ? [] : own;
    }),
  );
}
