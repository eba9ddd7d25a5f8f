import { type DateFrame, type DateWord, dateWords } from './dateWords.ts';
import type { NoticeText } from './noticeText.ts';
import { found, type Paragraph, partOf, passagesOf, sentencesOf } from './paragraph.ts';
import type { Found, ReadPhase } from './reading.ts';
import { levelOf, type Placed, withoutMark } from './section.ts';

/** Headings under which the steps of the year stand. */
const stepsHeading = /进度|步骤|阶段|时间安排|工作安排|日程|实施|流程|推进/;
const phaseMark = /第[一二三四五六七八]阶段|阶段[（：]/;
const FIRST_WORDS = 45;

interface Candidate {
  readonly paragraph: Paragraph;
  readonly rest: readonly Paragraph[];
  readonly sure: boolean;
}

/** 申报时间：…, 初评时间：…: several times one below the other are the steps of the year. */
function timeList(body: readonly Placed[]): ReadonlySet<Paragraph> {
  const groups = new Map<string, Paragraph[]>();
  for (const { paragraph, under } of body) {
    const head = under.join();
    if (
      /^[\p{Script=Han}]{2,8}：/u.test(withoutMark(paragraph.text)) &&
      /^[^：]*：.{0,8}(?:\d|[一二三四五六七八九十])+[年月]/.test(paragraph.text)
    )
      groups.set(head, [...(groups.get(head) ?? []), paragraph]);
  }
  return new Set([...groups.values()].filter((all) => all.length > 1).flat());
}

/** Several phases in one paragraph are parted. */
function parted(paragraph: Paragraph): Paragraph[] {
  const starts = [...paragraph.text.matchAll(/第[一二三四五六七八]阶段/g)].map(({ index }) => index);
  const marks =
    starts.length > 1
      ? starts
      : [
          ...paragraph.text.matchAll(
            /(?:（[一二三四五六七八]）|[①-⑩]|(?<!\d)\d[.、)](?!\d))[^；。]{2,14}(?:阶段|（)/g,
          ),
        ].map(({ index }) => index);
  if (marks.length < 2) return [paragraph];
  return marks.map((from, at) => partOf(paragraph, from, marks[at + 1] ?? paragraph.text.length));
}

function candidatesIn(body: readonly Placed[]): Candidate[] {
  const result: Candidate[] = [];
  const says = timeList(body);
  body.forEach(({ paragraph, under }, at) => {
    const level = levelOf(paragraph.text);
    const heads = under.some((words) => stepsHeading.test(words));
    const parts = parted(paragraph);
    for (const [index, part] of parts.entries()) {
      const marked = phaseMark.test(part.text.slice(0, FIRST_WORDS));
      const listed = says.has(paragraph) && parts.length === 1;
      if (!marked && !listed && !(heads && (level !== undefined || parts.length > 1))) continue;
      const rest: Paragraph[] = [];
      if (index === parts.length - 1) {
        for (const next of body.slice(at + 1)) {
          const deeper = levelOf(next.paragraph.text);
          if (
            (deeper !== undefined && (level === undefined || deeper <= level)) ||
            phaseMark.test(next.paragraph.text)
          )
            break;
          rest.push(next.paragraph);
        }
      }
      result.push({ paragraph: part, rest, sure: marked });
    }
  });
  return result;
}

/** "3 月底前": a day by which, not a day. */
const isBefore = (text: string, { end }: DateWord) => /^(?:之?前|以前|止|截止)/.test(text.slice(end));
const reports = /报(?:送|至|到|[市省州区县])|上报|提交|受理|截止|逾期/;

function titleOf(text: string, word: DateWord): string {
  const words = withoutMark(text);
  const named = /^第[一二三四五六七八]阶段/.exec(words)?.[0];
  const shift = text.length - words.length;
  const before = words
    .slice(0, Math.max(word.start - shift, 0))
    .replace(/[（：，、]+$/, '')
    .replace(/^[，、：]/, '');
  const inBrackets = /^第[一二三四五六七八]阶段[：（]?([\p{Script=Han}、]{2,16}?)(?:阶段)?[（：]/u.exec(
    words,
  )?.[1];
  if (named && inBrackets && !/\d月/.test(inBrackets)) return `${named} ${inBrackets}`;
  if (named) return named;
  if (before.length >= 2 && before.length <= 24 && !/[。；]/.test(before)) return before;
  const after = words.slice(word.end - shift).replace(/^[）：，、\s]*(?:底?前)?[，：]?/, '');
  return after.split(/[，。；：]/)[0]!.slice(0, 24) || words.slice(0, 12);
}

function phaseOf(
  { paragraph, rest, sure }: Candidate,
  frame: DateFrame & { issuedOn?: string },
): Found<ReadPhase> | undefined {
  const { text } = paragraph;
  const words = dateWords(text, frame);
  const head = words.find(({ start }) => start < FIRST_WORDS);
  const below = rest[0] && text.length < 30 ? dateWords(rest[0].text, frame)[0] : undefined;
  if (!head && below && rest[0] && below.start < 12 && /时间/.test(rest[0].text.slice(0, below.start + 1)))
    return phaseFrom(text, withoutMark(text), below, [paragraph, ...rest], sure);
  if (!head) return slipped(paragraph, rest, frame, sure);
  if (!sure && /。/.test(text.slice(0, head.start))) return undefined;
  const single = sentencesOf(paragraph)[0]?.text ?? text;
  if (isBefore(text, head) && reports.test(single) && !sure) return undefined;
  const from = isBefore(text, head) && head.from === head.to ? startFor(head, frame.issuedOn) : head.from;
  const made = head.fromNow && frame.issuedOn ? { ...head, from: frame.issuedOn } : { ...head, from };
  return phaseFrom(text, titleOf(text, head), made, [paragraph, ...rest], sure);
}

/** 第一阶段：5份 is 5月份 (S3): what the sign stands in for is told, not mended silently. */
function slipped(
  paragraph: Paragraph,
  rest: readonly Paragraph[],
  frame: DateFrame,
  sure: boolean,
): Found<ReadPhase> | undefined {
  const match = /阶段[：（]?(\d{1,2})份/.exec(paragraph.text);
  const [word] = match ? dateWords(`${match[1]}月份`, frame) : [];
  if (!match || !word || !sure) return undefined;
  const end = match.index + match[0].length;
  const made = phaseFrom(
    paragraph.text,
    titleOf(paragraph.text, { ...word, start: match.index + 2, end }),
    { ...word, end },
    [paragraph, ...rest],
    sure,
  );
  return { ...made, confidence: 'unsure', note: `原文是“${match[1]}份”，按“${match[1]}月份”理解，请核对。` };
}

/** What is to be done by a day begins with the notice, or with the month. */
function startFor({ to }: DateWord, issuedOn: string | undefined): string {
  const month = `${to.slice(0, 8)}01`;
  return issuedOn !== undefined && issuedOn < month && issuedOn.slice(0, 7) === month.slice(0, 7)
    ? issuedOn
    : month;
}

function phaseFrom(
  text: string,
  title: string,
  word: DateWord,
  parts: readonly Paragraph[],
  sure: boolean,
): Found<ReadPhase> {
  const tasks = [
    text.slice(word.end).replace(/^[）份，：。、]*(?:底?前)?[，：。、）]*/, ''),
    ...parts.slice(1).map((part) => part.text),
  ];
  const value = {
    title,
    from: word.from,
    to: word.to,
    tasks: tasks.filter((each) => each !== '').join('\n'),
  };
  return found(
    value,
    parts.flatMap((part) => passagesOf(part)),
    sure ? 'sure' : 'likely',
  );
}

/** A table of phases: one column says when. */
function phasesInTables(
  { blocks }: NoticeText,
  main: readonly number[],
  frame: DateFrame,
): Found<ReadPhase>[] {
  return main.flatMap((block) => {
    const table = blocks[block]!;
    if (table.kind !== 'table') return [];
    const heads = table.rows[0]?.map(({ text }) => text.replace(/\s/g, '')) ?? [];
    const when = heads.findIndex((head) => /时间|日期|时限/.test(head));
    const what = heads.findIndex((head, at) => at !== when && /阶段|步骤|环节|事项|工作/.test(head));
    if (when < 0 || what < 0) return [];
    return table.rows.slice(1).flatMap((row, at) => {
      if (row.length !== heads.length) return [];
      const [word] = dateWords(row[when]!.text.replace(/\s/g, '').replace(/[—–－]/g, '-'), frame);
      if (!word) return [];
      const tasks = row
        .filter((_, column) => column !== when && column !== what)
        .map(({ text }) => text)
        .join('\n');
      const value = { title: row[what]!.text, from: word.from, to: word.to, tasks };
      return [
        found(
          value,
          row.map(({ text }, column) => ({ block, row: at + 1, column, text })),
          'likely',
        ),
      ];
    });
  });
}

/** 分为动员（3月）、创建（4-9月）、验收（10-11月）三个阶段. */
function inOneSentence(paragraph: Paragraph, frame: DateFrame): Found<ReadPhase>[] {
  const { text } = paragraph;
  if (!/阶段|步骤/.test(text)) return [];
  const all = [...text.matchAll(/([\p{Script=Han}]{2,10})（([^（）]*月[^（）]*)）/gu)].flatMap((match) => {
    const [word] = dateWords(match[2]!, frame);
    const title = match[1]!.replace(/^(?:分为|分|包括|即)/, '');
    if (!word) return [];
    const passages = passagesOf(paragraph, match.index, match.index + match[0].length);
    return [found({ title, from: word.from, to: word.to, tasks: title }, passages, 'likely')];
  });
  return all.length > 1 ? all : [];
}

/** 3月2日至4月6日申报；4月9日至5月7日初审: windows one after another, each with what is done in it. */
function windowsInARow({ paragraph, under }: Placed, frame: DateFrame): Found<ReadPhase>[] {
  if (!stepsHeading.test([...under, paragraph.text].join())) return [];
  const all = sentencesOf(paragraph).flatMap((sentence) => {
    const text = withoutMark(sentence.text);
    const [word, ...others] = dateWords(text, frame);
    if (!word || word.start > 1 || word.from === word.to || others.length > 0) return [];
    const [, title] = /^[，：]?([\p{Script=Han}、]{2,14})[；。]?$/u.exec(text.slice(word.end)) ?? [];
    if (title === undefined || /^[底之以]?前/.test(title)) return [];
    return [found({ title, from: word.from, to: word.to, tasks: title }, passagesOf(sentence), 'likely')];
  });
  return all.length > 1 ? all : [];
}

/** The phases of the year (R16-R19): under a heading of steps, marked 第一阶段, or in a table. */
export function readPhases(
  text: NoticeText,
  main: readonly number[],
  body: readonly Placed[],
  frame: DateFrame & { issuedOn?: string },
): Found<ReadPhase>[] {
  const inText = candidatesIn(body).flatMap((candidate) => phaseOf(candidate, frame) ?? []);
  const tabled = phasesInTables(text, main, frame);
  return inText.length + tabled.length > 0
    ? [...inText, ...tabled]
    : body.flatMap((each) => [...inOneSentence(each.paragraph, frame), ...windowsInARow(each, frame)]);
}
