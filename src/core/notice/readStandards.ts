import { joinLines } from './joinLines.ts';
import type { AnnexPart } from './noticeParts.ts';
import type { NoticeText } from './noticeText.ts';
import { found, type Paragraph, passagesOf, sentencesOf } from './paragraph.ts';
import type { Found, ReadStandard } from './reading.ts';
import { levelOf, type Placed, withoutMark } from './section.ts';

const says = /标准|[三四五六七八九]有|[三四五六七八九]个(?:方面|一)|基本条件|建设条件|创建条件/;
const LEAST_ITEMS = 3;
const LONGEST_TITLE = 16;

interface Item {
  readonly title: string;
  readonly text: string;
}

/** "1.有场所。具备…" is an item with a title; a whole sentence is none. */
function itemOf(text: string): Item | undefined {
  const words = withoutMark(text).replace(/^[“"]/, '');
  const end = words.search(/[。：；，]/);
  if (words[end] === '，') return undefined;
  const title = (end < 0 ? words : words.slice(0, end)).replace(/[”"]/g, '');
  if (title.length < 2 || title.length > LONGEST_TITLE) return undefined;
  return { title, text: end < 0 ? '' : words.slice(end + 1) };
}

/** Items of one depth, with what stands below each. */
function itemsIn(paragraphs: readonly Paragraph[]): { item: Item; parts: Paragraph[] }[] {
  const levels = paragraphs.map(({ text }) => levelOf(text));
  const own = levels.find((level) => level !== undefined);
  const result: { item: Item; parts: Paragraph[] }[] = [];
  paragraphs.forEach((paragraph, at) => {
    const item = levels[at] === own && own !== undefined ? itemOf(paragraph.text) : undefined;
    const last = result.at(-1);
    if (item) result.push({ item, parts: [paragraph] });
    else if (last && (levels[at] === undefined || levels[at]! > own!)) {
      result[result.length - 1] = {
        item: { ...last.item, text: `${last.item.text}${last.item.text ? '\n' : ''}${paragraph.text}` },
        parts: [...last.parts, paragraph],
      };
    }
  });
  return result;
}

/** Standards as a table: what, and what it means. */
function inTable({ blocks }: NoticeText, part: AnnexPart, title: string): Found<ReadStandard> | undefined {
  for (const block of part.blocks) {
    const table = blocks[block]!;
    if (table.kind !== 'table') continue;
    const rows = table.rows.map((row) => row.filter(({ text }) => !/^\d*$/.test(text.trim())));
    const kept = rows.slice(1).filter((row) => row.length >= 2 && row[0]!.text.length <= LONGEST_TITLE);
    if (kept.length < LEAST_ITEMS || kept.length < rows.length - 2) continue;
    const items = kept.map((row) => ({
      title: row[0]!.text.replace(/\s/g, ''),
      text: row
        .slice(1)
        .map(({ text }) => text)
        .join('；'),
    }));
    return found(
      { title, items },
      kept.map((row) => ({
        block,
        row: table.rows.findIndex((all) => all.includes(row[0]!)),
        text: row.map(({ text }) => text).join('\t'),
      })),
      'sure',
    );
  }
  return undefined;
}

/** 六有 listed within one sentence: 有场所、有制度…. */
function inOneSentence(paragraph: Paragraph): Found<ReadStandard> | undefined {
  for (const sentence of sentencesOf(paragraph)) {
    const run = /(?:“?有[\p{Script=Han}]{2,6}”?[、，]?(?:和|以及)?){3,}/u.exec(sentence.text);
    const items = run
      ? [...run[0].matchAll(/有([\p{Script=Han}]{2,6}?)(?=[”、，]|有|和|的(?:要求|标准|条件|原则)|$)/gu)].map(
          (match) => ({
            title: `有${match[1]}`,
            text: '',
          }),
        )
      : [];
    if (items.length < LEAST_ITEMS) continue;
    const title = /([“"]?[三四五六七八九]有[”"]?(?:标准)?)/.exec(sentence.text)?.[1] ?? '标准';
    return found({ title, items }, passagesOf(sentence), 'likely');
  }
  return undefined;
}

function standardOf(
  title: string,
  paragraphs: readonly Paragraph[],
  confidence: 'sure' | 'likely',
): Found<ReadStandard> | undefined {
  const all = itemsIn(paragraphs);
  const marked = paragraphs.filter(({ text }) => levelOf(text) !== undefined).length;
  if (all.length < LEAST_ITEMS || all.length < marked * 0.5) return undefined;
  return found(
    { title, items: all.map(({ item }) => item) },
    all.flatMap(({ parts }) => parts.flatMap((part) => passagesOf(part))),
    confidence,
  );
}

/** The standards of a studio (R21, R71-R78): an attached paper, a section of the text, or a list in a sentence. */
export function readStandards(
  text: NoticeText,
  annexes: readonly AnnexPart[],
  body: readonly Placed[],
  listed: (part: AnnexPart) => string | undefined,
): Found<ReadStandard>[] {
  const attached = annexes.flatMap((part) => {
    const paragraphs = joinLines(text, part.blocks).filter(
      ({ text: line }) => !/^附[件表][\d一二三四五六七八九十]*[：]?$/.test(line),
    );
    const first = paragraphs.findIndex(({ text: line }) => levelOf(line) !== undefined);
    const heads = paragraphs
      .slice(0, first < 0 ? 2 : first)
      .filter(({ text: line }) => !/[。；]$/.test(line));
    const title =
      heads
        .map(({ text: line }) => line.replace(/^附[件表](?:\d{1,2}(?!\d)|[一二三四五六七八九十])*[：.]?/, ''))
        .join('') ||
      listed(part) ||
      '';
    if (!(says.test(title) || /条件|要求/.test(title)) || /表$/.test(title)) return [];
    const table = inTable(text, part, title);
    if (table) return [table];
    return standardOf(title.slice(0, 60), paragraphs.slice(first), 'sure') ?? [];
  });
  if (attached.length > 0) return attached;
  const sections = new Map<string, Paragraph[]>();
  for (const { paragraph, under } of body) {
    const head = under.at(-1);
    if (head !== undefined && says.test(head) && !/材料|程序/.test(head))
      sections.set(head, [...(sections.get(head) ?? []), paragraph]);
  }
  const inText = [...sections].flatMap(
    ([head, paragraphs]) =>
      standardOf(withoutMark(head).replace(/[：。].*$/, ''), paragraphs, 'likely') ?? [],
  );
  if (inText.length > 0) return inText;
  return body.flatMap(({ paragraph }) => inOneSentence(paragraph) ?? []).slice(0, 1);
}
