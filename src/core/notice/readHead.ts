import { isFurniture } from './furniture.ts';
import type { NoticeText } from './noticeText.ts';
import { found, type Paragraph, paragraphOf, passagesOf } from './paragraph.ts';
import type { Found } from './reading.ts';

/** What stands over the running text, and where that begins. */
export interface NoticeHead {
  readonly title?: Found<string>;
  readonly number?: Found<string>;
  readonly recipients?: Found<string>;
  /** Name on the letterhead, without 文件. */
  readonly letterhead?: Found<string>;
  /** The first block of the running text. */
  readonly bodyFrom: number;
}

const titleEnd = /(?:通知|方案|办法|公告|通告|函|意见|启事|决定|细则|计划)(?:（[^）]{1,12}）)?$/;
const ownNumber = /^(?:文号：|编号：)?([\p{Script=Han}]{1,14}[〔[（](?:19|20)\d{2}[〕\]）]第?\d{1,4}号)/u;
const MOST_TITLE_LINES = 5;
const FAR = 40;

interface Line {
  readonly block: number;
  readonly paragraph: Paragraph;
  readonly text: string;
}

function linesOf(text: NoticeText, blocks: readonly number[]): Line[] {
  return blocks
    .filter((block) => {
      const one = text.blocks[block]!;
      return one.kind === 'line' && one.text.trim() !== '' && !isFurniture(one.text);
    })
    .map((block) => {
      const paragraph = paragraphOf(text, [block]);
      return { block, paragraph, text: paragraph.text };
    })
    .filter(({ text: plain }) => plain !== '');
}

function isTitlePart(text: string): boolean {
  return !/[。；：]$/.test(text) && !ownNumber.test(text) && !/文件$|签发人|^〔|^（?[^）]*内部/.test(text);
}

/** First and last line of the title. */
function titleSpan(lines: readonly Line[]): readonly [number, number] | undefined {
  const near = lines.slice(0, FAR);
  const about = near.findIndex(({ text }) => text.includes('关于') && isTitlePart(text) && text.length < 80);
  if (about >= 0) {
    for (let end = about; end < Math.min(about + MOST_TITLE_LINES, near.length); end++) {
      if (titleEnd.test(near[end]!.text)) return [about, end];
      if (!isTitlePart(near[end]!.text)) break;
    }
  }
  const end = near.findIndex(({ text }) => titleEnd.test(text) && isTitlePart(text) && text.length < 80);
  if (end < 0 || end > 12) return undefined;
  let start = end;
  while (
    start > 0 &&
    end - start < 2 &&
    isTitlePart(near[start - 1]!.text) &&
    !organisation.test(near[start - 1]!.text)
  )
    start--;
  return [start, end];
}

const organisation = /^[\p{Script=Han}（）]{2,30}(?:总工会|工会|委员会|办公室|局|厅|工作部|部)$/u;

function recipientsAfter(lines: readonly Line[], from: number): readonly [number, number] | undefined {
  for (let end = from; end < Math.min(from + 8, lines.length); end++) {
    const { text } = lines[end]!;
    if (ownNumber.test(text) && end === from) return recipientsAfter(lines, from + 1);
    if (/。/.test(text)) return undefined;
    if (/：$/.test(text)) {
      const whole = lines
        .slice(from, end + 1)
        .map((line) => line.text)
        .join('');
      return /会|单位|局|委|办|公司|集团|县|区|企业|部门/.test(whole) ? [from, end] : undefined;
    }
  }
  return undefined;
}

function joinedOf(
  text: NoticeText,
  lines: readonly Line[],
  [from, to]: readonly [number, number],
): Paragraph {
  return paragraphOf(
    text,
    lines.slice(from, to + 1).map(({ block }) => block),
  );
}

function numberIn(lines: readonly Line[]): Found<string> | undefined {
  for (const { text, paragraph } of lines) {
    const match = ownNumber.exec(text);
    if (!match || text.length > match[0].length + 14) continue;
    const from = text.indexOf(match[1]!);
    return found(match[1]!, passagesOf(paragraph, from, from + match[1]!.length), 'sure');
  }
  return undefined;
}

function letterheadIn(lines: readonly Line[]): Found<string> | undefined {
  const line = lines.find(({ text }) => /(?:会|局|委|室|部|厅)文件$/.test(text));
  return line && found(line.text.replace(/文件$/, ''), passagesOf(line.paragraph), 'likely');
}

/** Letterhead, number, title and 主送 of a notice (R1, S37). */
export function readHead(text: NoticeText, main: readonly number[]): NoticeHead {
  const lines = linesOf(text, main);
  const span = titleSpan(lines);
  const after = span ? span[1] + 1 : 0;
  const to = recipientsAfter(lines, after);
  const title = span && joinedOf(text, lines, span);
  const recipients = to && joinedOf(text, lines, to);
  const start = to ? to[1] + 1 : after;
  const number = numberIn(
    lines.slice(0, Math.max(start, after) + 1).filter(({ text: line }) => !/。/.test(line)),
  );
  const letterhead = letterheadIn(lines.slice(0, after));
  const skips = lines[start] && ownNumber.test(lines[start].text) ? 1 : 0;
  return {
    ...(title
      ? { title: found(title.text, passagesOf(title), span![1] - span![0] > 3 ? 'likely' : 'sure') }
      : {}),
    ...(number ? { number } : {}),
    ...(recipients
      ? { recipients: found(recipients.text.replace(/：$/, ''), passagesOf(recipients), 'sure') }
      : {}),
    ...(letterhead ? { letterhead } : {}),
    bodyFrom: lines[start + skips]?.block ?? main.at(-1) ?? 0,
  };
}
