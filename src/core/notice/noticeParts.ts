import { blockText } from './blockText.ts';
import { isFurniture } from './furniture.ts';
import type { NoticeText } from './noticeText.ts';
import { plainSigns } from './plainSigns.ts';

/** An attached paper: 附件 2, with its blocks. */
export interface AnnexPart {
  readonly number: number | undefined;
  readonly blocks: readonly number[];
}

/** The parts of a notice by numbers of blocks. */
export interface NoticeParts {
  /** All before the attached papers. */
  readonly main: readonly number[];
  readonly annexes: readonly AnnexPart[];
}

const annexHead = /^附[件表]([一二三四五六七八九十]{1,3}|\d{1,2})?(?:[-—]\d)?[：.、]?(.*)$/;
const listItem = /^(?:\d{1,2}[.、）]|[一二三四五六七八九十]、|附[件表]|《)/;
const chinese = '一二三四五六七八九十';

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : chinese.indexOf(text) + 1 || undefined;
}

interface Head {
  readonly block: number;
  readonly number: number | undefined;
  /** Words behind it on the same line. */
  readonly title: string;
}

/** A line that begins an attached paper rather than names it in the list at the foot of the notice. */
function headsOf({ blocks }: NoticeText): Head[] {
  const lines = blocks.map((block) => (block.kind === 'line' ? plainSigns(blockText(block)).text : '\u0000'));
  const heads = lines.flatMap((line, block): Head[] => {
    const match = annexHead.exec(line);
    if (!match || line.length > 60 || /[。；]$/.test(line) || isFurniture(line)) return [];
    return [{ block, number: numberOf(match[1]), title: match[2]!.trim() }];
  });
  const signed = lines.findLastIndex((line) => signDay.test(line) && !line.includes('印发'));
  return heads.filter(({ block, number, title }, at) => {
    const next = lines.slice(block + 1).find((line) => line !== '') ?? '';
    const lists = listItem.test(next) && (number === undefined || annexHead.test(next));
    if (lists) return false;
    if (title === '') return true;
    const again = heads.slice(0, at).some((other) => other.number === number && number !== undefined);
    // A list of annexes closes with its last line; what follows a paper's head is the paper.
    const last =
      next === '' ||
      signDay.test(next) ||
      heads.some((other) => other.block > block && other.number === number);
    return again || (number !== undefined && signed >= 0 && block > signed && !last);
  });
}

/** A line that is a day and nothing else, perhaps with who signs before it. */
export const signDay =
  /^[^，。；：]{0,30}?(?:(?:\d{4}|[二〇零○一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})$/;

/** A title stands alone on its line; labels of a form stand side by side. */
const isOneWord = (block: NoticeText['blocks'][number]) =>
  block.kind === 'line' && (block.words?.length ?? 1) <= 3;

/** Papers without the word 附件: titles behind the signature. */
function titlesBehind({ blocks }: NoticeText): Head[] {
  const lines = blocks.map((block) => (block.kind === 'line' ? plainSigns(blockText(block)).text : '\u0000'));
  const signed = lines.findIndex((line) => signDay.test(line) && !line.includes('印发'));
  if (signed < 0) return [];
  return lines.flatMap((line, block): Head[] =>
    block > signed &&
    line.length >= 6 &&
    line.length <= 60 &&
    /(?:表|名单|标准|书|条件)(?:（[^）]*）)?$/.test(line) &&
    isOneWord(blocks[block]!)
      ? [{ block, number: undefined, title: line }]
      : [],
  );
}

/** Parts a notice: what is said, and each attached paper. */
export function noticeParts(text: NoticeText): NoticeParts {
  const marked = headsOf(text).filter(({ block }) => block > 2);
  const heads = marked.length > 0 ? marked : titlesBehind(text);
  const end = heads[0]?.block ?? text.blocks.length;
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at);
  return {
    main: range(0, end),
    annexes: heads.map(({ block, number }, at) => ({
      number,
      blocks: range(block, heads[at + 1]?.block ?? text.blocks.length),
    })),
  };
}
