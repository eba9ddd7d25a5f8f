import { blockText } from './blockText.ts';
import { formLines } from './formLines.ts';
import { type FormContent, formTable } from './formTable.ts';
import { isFurniture } from './furniture.ts';
import { joinLines } from './joinLines.ts';
import type { AnnexPart } from './noticeParts.ts';
import type { NoticeLine, NoticeText } from './noticeText.ts';
import { found } from './paragraph.ts';
import { plainSigns } from './plainSigns.ts';
import type { Found, ReadField, ReadForm } from './reading.ts';

const formTitle = /表$|表（[^）]*）$|书$|表格$|名单$|名册$|台账$/;
const instructionsHead =
  /^(?:填表|填报|填写)(?:说明|须知|要求|注意事项)[：]?$|^说明[：]?$|^备注[：]?$|^注意事项[：]?$/;
const MOST_TITLE_LINES = 4;

interface Line {
  readonly block: number;
  readonly text: string;
}

function plainLines({ blocks }: NoticeText, numbers: readonly number[]): Line[] {
  return numbers.flatMap((block) => {
    const one = blocks[block]!;
    if (one.kind !== 'line' || isFurniture(one.text)) return [];
    const { text } = plainSigns(blockText(one));
    return text === '' ? [] : [{ block, text }];
  });
}

/** The title of an attached form: the first lines up to one that ends with 表. */
function titleOf(
  lines: readonly Line[],
  listed: string | undefined,
): { title: string; last: number } | undefined {
  const [head] = lines;
  const inline = head
    ? head.text.replace(/^附[件表](?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})?(?:-\d)?[：.、]?/, '')
    : '';
  const own =
    inline === '' || head?.text === inline
      ? lines.slice(head?.text === inline ? 0 : 1)
      : [{ block: head!.block, text: inline }, ...lines.slice(1)];
  for (let count = 1; count <= Math.min(MOST_TITLE_LINES, own.length); count++) {
    const part = own.slice(0, count);
    const title = part.map(({ text }) => text).join('');
    if (/[。；：]/.test(title) || title.length > 60) break;
    if (formTitle.test(part.at(-1)!.text)) return { title, last: part.at(-1)!.block };
  }
  if (listed && formTitle.test(listed)) return { title: listed, last: head?.block ?? -1 };
  return undefined;
}

/** 填表说明 and what follows it, up to the form itself. */
function instructionsIn(text: NoticeText, blocks: readonly number[]): { items: string[]; used: number[] } {
  const lines = plainLines(text, blocks);
  const at = lines.findIndex(({ text: line }) => instructionsHead.test(line));
  const first = lines[at];
  if (!first) return notesIn(text, blocks);
  const rest = joinLines(
    text,
    blocks.filter((block) => block > first.block),
  );
  const items: string[] = [];
  const used = [first.block];
  for (const paragraph of rest) {
    const isItem = /^(?:\d{1,2}[.、]|（?[一二三四五六七八九十]{1,2}[、）]|[①-⑩])/.test(paragraph.text);
    const last = items.at(-1);
    const goesOn = last !== undefined && !/[。；]$/.test(last);
    if (!isItem && !goesOn && items.length > 0) break;
    if (isItem) items.push(paragraph.text);
    else if (goesOn) items[items.length - 1] = `${last}${paragraph.text}`;
    else items.push(paragraph.text);
    used.push(...paragraph.pieces.map(({ block }) => block));
  }
  return { items, used };
}

/** 注：… below a form. */
function notesIn(text: NoticeText, blocks: readonly number[]): { items: string[]; used: number[] } {
  const notes = plainLines(text, blocks).filter(
    ({ text: line }) =>
      /^(?:注|备注|说明|填表说明)[：]./.test(line) || (/。$/.test(line) && line.length > 12),
  );
  return { items: notes.map(({ text: line }) => line), used: notes.map(({ block }) => block) };
}

/** Said twice on a cover and inside: asked once. */
function once(fields: readonly ReadField[]): ReadField[] {
  const result: ReadField[] = [];
  for (const field of fields) {
    const at = result.findIndex(({ label }) => label === field.label);
    const same = result[at];
    if (!same) result.push(field);
    else if (same.kind === 'text' && field.kind !== 'text') result[at] = field;
  }
  return result;
}

function contentOf(text: NoticeText, blocks: readonly number[], title: string): FormContent {
  const tables = blocks.flatMap((block) => {
    const one = text.blocks[block]!;
    return one.kind === 'table' ? [formTable(one)] : [];
  });
  const hasTable = tables.some(({ fields, opinions }) => fields.length + opinions.length > 0);
  const lines = blocks.flatMap((block): NoticeLine[] => {
    const one = text.blocks[block]!;
    if (one.kind !== 'line' || isFurniture(one.text)) return [];
    return [one];
  });
  // Beside a table the lines are the cover, with one label each.
  const beside = hasTable
    ? lines.filter(
        (line) =>
          /[：:][\s\u3000_]*$|年[\s\u3000]*月[\s\u3000]*日|[：:][_\s\u3000]+/.test(line.text) &&
          line.text.length < 40 &&
          !/单位[：:][个家]/.test(line.text),
      )
    : lines;
  const cover = hasTable ? coverOf(beside, title) : formLines(lines, title);
  const all = [cover, ...tables];
  return {
    fields: once(all.flatMap(({ fields }) => fields)),
    opinions: all.flatMap(({ opinions }) => opinions),
    isList:
      all.some(({ isList }) => isList) &&
      all.every(({ isList, fields, opinions }) => isList || fields.length + opinions.length === 0),
  };
}

/** The lines of a cover, with one or more labels each. A list's line for the seal is no label. */
function coverOf(lines: readonly NoticeLine[], title: string): FormContent {
  const isList = /汇总表|名单|一览表|名册/.test(title);
  const kept = isList ? [] : lines.filter(({ text }) => !/盖章|公章/.test(text));
  return { ...formLines(kept, ''), isList: false };
}

function formOf(
  text: NoticeText,
  part: AnnexPart,
  listed: string | undefined,
  taken: ReadonlySet<number>,
): Found<ReadForm>[] {
  if (part.blocks.some((block) => taken.has(block))) return [];
  const lines = plainLines(text, part.blocks);
  const head = titleOf(lines, listed);
  if (!head || /名额|任务分|分配表|分解表|指标/.test(head.title)) return [];
  const inner = part.blocks.filter((block) => block > head.last);
  const { items, used } = instructionsIn(text, inner);
  const content = contentOf(
    text,
    inner.filter((block) => !used.includes(block)),
    head.title,
  );
  if (content.fields.length === 0 && content.opinions.length === 0) return [];
  const passages = part.blocks
    .map((block) => ({ block, text: blockText(text.blocks[block]!) }))
    .filter(({ text: words }) => words.trim() !== '');
  const value: ReadForm = {
    title: head.title,
    kind: content.isList ? 'list' : 'form',
    fields: content.fields,
    opinions: content.opinions,
    instructions: items,
  };
  const isTable = part.blocks.some((block) => text.blocks[block]!.kind === 'table');
  return [
    found(
      value,
      passages,
      isTable ? 'sure' : 'likely',
      isTable ? undefined : '表格的线没有留下来，各栏按文字推断，请对照原表。',
    ),
  ];
}

/** The attached forms and lists with what they ask for (R37-R61). `taken` are the blocks of the quota table. */
export function readForms(
  text: NoticeText,
  annexes: readonly AnnexPart[],
  taken: ReadonlySet<number>,
  listed: (part: AnnexPart) => string | undefined,
): Found<ReadForm>[] {
  return annexes.flatMap((part) => formOf(text, part, listed(part), taken));
}
