import { blockText } from './blockText.ts';
import { isFurniture } from './furniture.ts';
import type { NoticeText } from './noticeText.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { plainSigns } from './plainSigns.ts';

/** What begins a new paragraph: 一、（一）1. ① 第一阶段 附件 联系人. */
export const headingMark =
  /^(?:第[一二三四五六七八九十\d]+(?:[条章节步项]|阶段)|[一二三四五六七八九十]{1,3}[、.]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}(?:[、）]|[.](?!\d(?!\d{3}年)))|[①-⑳]|[一二三四五六七八九]是|附件|附表|附：|联系|联络|传真|电子邮箱|邮箱|抄送|主送|注：|[●◆■★▲•])/;
const ends = /[。；：！？]$/;
const organisation = /^[\p{Script=Han}（）、]{2,24}(?:总工会|工会|委员会|办公室|局|厅|部)$/u;
const dayAlone =
  /^[\d二〇零○一三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/;

/** Width as printed: a Chinese sign is one, a narrow one half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign < '\u2000' ? 0.5 : 1;
  return width;
}

const SHORTEST = 14;
const LEAST_WRAPPED = 3;
/** A paragraph of more lines is none. */
const MOST_JOINED = 60;

/**
 * Width at which the lines of a text out of a PDF break off in mid-sentence; undefined where each line is a paragraph.
 */
function wrapWidth(lines: readonly string[], widths: readonly number[]): number | undefined {
  const broken = lines
    .flatMap((line, at) => {
      const next = lines.slice(at + 1, at + 3).find((each) => each !== '');
      if (next === undefined || ends.test(line) || headingMark.test(next)) return [];
      const fits = widths[at]! >= SHORTEST && !organisation.test(next) && !dayAlone.test(next);
      return fits ? [widths[at]!] : [];
    })
    .sort((one, other) => other - one);
  return broken.length < LEAST_WRAPPED ? undefined : broken[Math.floor(broken.length / 4)];
}

/** A number and its measure are never parted but by the end of a line. */
const afterNumber = /^(?:[年月日号个家份名万元%]|周年)(?!\s|$)/;

function goesOn(line: string, own: number, next: string, width: number | undefined): boolean {
  if (/\d$/.test(line) && afterNumber.test(next)) return true;
  if (width === undefined || ends.test(line) || headingMark.test(next)) return false;
  if (dayAlone.test(next) && next.length < 14) return false;
  if (organisation.test(next) && !/[，、]$|于$|[由报至]$/.test(line)) return false;
  return own >= width - 4;
}

/** Lines of some blocks as paragraphs: lines broken in mid-sentence are joined, page numbers and blanks left out. */
export function joinLines(text: NoticeText, blocks: readonly number[]): Paragraph[] {
  const kept = blocks.filter((block) => {
    const one = text.blocks[block]!;
    return one.kind === 'line' && one.text.trim() !== '' && !isFurniture(one.text);
  });
  const lines = kept.map((block) => plainSigns(blockText(text.blocks[block]!)).text);
  const widths = kept.map((block) => widthOf(blockText(text.blocks[block]!).trim()));
  const width = wrapWidth(lines, widths);
  const groups: number[][] = [];
  kept.forEach((block, at) => {
    const before = lines[at - 1];
    const open = groups.at(-1)?.length ?? 0;
    if (before !== undefined && open < MOST_JOINED && goesOn(before, widths[at - 1]!, lines[at]!, width))
      groups.at(-1)!.push(block);
    else groups.push([block]);
  });
  return groups.map((group) => paragraphOf(text, group));
}
