import type { BrokenValue } from '../quota/doctor/brokenTable.ts';
import { isFurniture } from './furniture.ts';
import type { NoticeLine, NoticeText } from './noticeText.ts';
import { quotaCellText } from './quotaCellText.ts';
import { headingsFromPlaces, headingsFromWords } from './quotaHeadings.ts';
import { headsBodies, headsNothing, isTotals, type RawQuota, type RawRow, tight } from './rawQuota.ts';

/** A word of a line, with its place where the file tells. */
export interface Word {
  readonly text: string;
  readonly left?: number;
  readonly right?: number;
}

interface DataRow {
  readonly label: string;
  readonly values: readonly { readonly word: Word; readonly blank: boolean }[];
  readonly block: number;
  readonly text: string;
}

/** Words of a line: as the file parts them, or between blanks and bars. */
export function wordsOf(line: NoticeLine): Word[] {
  if (line.words)
    return line.words.map((word) => ({ ...word, text: tight(word.text) })).filter(({ text }) => text !== '');
  return line.text
    .split(/[\s\u3000|｜\u2500-\u257f]+/)
    .filter((text) => text !== '')
    .map((text) => ({ text }));
}

const isSpaced = ({ text, left }: Word) =>
  left === undefined && /^\p{Script=Han}$/u.test(text) && quotaCellText(text) === undefined;

/** Words of a heading; 单 位, two signs set apart to fill a column, are one. */
function headWords(line: NoticeLine): Word[] {
  const result: Word[] = [];
  for (const word of wordsOf(line)) {
    const last = result.at(-1);
    if (last && isSpaced(last) && isSpaced(word))
      result[result.length - 1] = { text: `${last.text}${word.text}` };
    else result.push(word);
  }
  return result;
}

const isName = (text: string) => /\p{Script=Han}/u.test(text) && quotaCellText(text) === undefined;
const isValue = (text: string) => quotaCellText(text) !== undefined;
const MOST_WORDS = 40;

/** Rows in a line: a name and its numbers, perhaps twice side by side; undefined for a line that is none. */
function rowsIn(line: NoticeLine, block: number): DataRow[] | undefined {
  let words = wordsOf(line);
  if (words.length < 2 || words.length > MOST_WORDS || /[，。；：]/.test(line.text)) return undefined;
  if (/^\d{1,3}[.、]?$/.test(words[0]!.text) && isName(words[1]!.text)) words = words.slice(1);
  const rows: DataRow[] = [];
  let label: string[] = [];
  let values: DataRow['values'][number][] = [];
  const close = () => {
    if (label.length > 0 && values.length > 0)
      rows.push({ label: label.join(''), values, block, text: line.text });
  };
  for (const word of words) {
    if (isValue(word.text) && label.length > 0) {
      values.push({ word, blank: quotaCellText(word.text) === 'blank' });
    } else if (isName(word.text)) {
      if (values.length > 0) {
        close();
        label = [];
        values = [];
      }
      label.push(word.text);
    } else return undefined;
  }
  close();
  return rows.length > 0 &&
    rows.every((row) => row.label.length <= 30 && !/^第|^附件|年$|^共/.test(row.label))
    ? rows
    : undefined;
}

interface Region {
  readonly heads: readonly NoticeLine[];
  readonly rows: readonly DataRow[];
  readonly blocks: readonly number[];
}

/** A name that the line broke off: its end and its numbers stand in the next line. */
function isHalfName(line: NoticeLine, width: number): boolean {
  const words = wordsOf(line);
  const text = tight(line.text);
  return (
    words.length === 1 &&
    width > 0 &&
    text.length >= 4 &&
    !/[：。；]$|表$|^附件|单位：/.test(text) &&
    !headsBodies(text)
  );
}

/** The end of a name whose numbers stand between its two lines. */
const isTail = (line: NoticeLine) =>
  wordsOf(line).length === 1 &&
  tight(line.text).length <= 6 &&
  isName(tight(line.text)) &&
  !isTotals(tight(line.text));

/** The running number of a row stands before its name, or counts the rows where places are not told. */
function withoutNumber(words: readonly Word[], name: Word | undefined, place: number): readonly Word[] {
  const [first] = words;
  if (!first || words.length < 2 || !/^\d{1,3}$/.test(first.text)) return words;
  if (first.right !== undefined && name?.left !== undefined)
    return first.right < name.left ? words.slice(1) : words;
  return words.length > 2 && Number(first.text) === place ? words.slice(1) : words;
}

/** Numbers without a name: it stands over and under them. */
function valuesOnly(line: NoticeLine, block: number, name: NoticeLine, place: number): DataRow[] | undefined {
  const words = withoutNumber(wordsOf(line), wordsOf(name)[0], place);
  if (words.length === 0 || words.length > MOST_WORDS || !words.every(({ text }) => isValue(text)))
    return undefined;
  const values = words.map((word) => ({ word, blank: quotaCellText(word.text) === 'blank' }));
  return [{ label: '', values, block, text: line.text }];
}

/** Lines under a title that form a table: headings, then rows. */
function regionOf({ blocks }: NoticeText, numbers: readonly number[]): Region | undefined {
  const heads: NoticeLine[] = [];
  const rows: DataRow[] = [];
  const used: number[] = [];
  let half: NoticeLine | undefined;
  let tailOf: number | undefined;
  let misses = 0;
  const lines = numbers.flatMap((block) => {
    const line = blocks[block]!;
    return line.kind !== 'line' || line.text.trim() === '' || isFurniture(line.text) ? [] : [{ block, line }];
  });
  for (const [at, { block, line }] of lines.entries()) {
    if (tailOf !== undefined && isTail(line)) {
      rows[tailOf] = { ...rows[tailOf]!, label: `${rows[tailOf]!.label}${tight(line.text)}` };
      tailOf = undefined;
      continue;
    }
    tailOf = undefined;
    // Every name is broken, the first too: its first half looked like a heading.
    const next = lines[at + 1]?.line;
    const above = rows.length === 0 && next && isTail(next) ? heads.at(-1) : undefined;
    const name = half ?? (above && isHalfName(above, 1) ? above : undefined);
    const found = rowsIn(line, block) ?? (name && valuesOnly(line, block, name, rows.length + 1));
    if (found?.[0]?.label === '') {
      tailOf = rows.length;
      if (half === undefined) half = heads.pop();
    }
    if (found && !found.some(({ label }) => headsNothing(label))) {
      const [first, ...rest] = found;
      rows.push({ ...first!, label: `${half ? tight(half.text) : ''}${first!.label}` }, ...rest);
      half = undefined;
      misses = 0;
      used.push(block);
      continue;
    }
    if (rows.length === 0) heads.push(line);
    else if (isHalfName(line, rows.length) && half === undefined) half = line;
    else if (++misses > 6) break;
    if (
      rows.some(({ label }) => isTotals(label)) &&
      rows.length > 3 &&
      isTotals(rows.at(-1)!.label) &&
      misses > 0
    )
      break;
  }
  return rows.length < 2 ? undefined : { heads, rows, blocks: used };
}

/** The lines of the heading: from the one that names the bodies. */
function headLines(heads: readonly NoticeLine[]): NoticeLine[] {
  const start = heads.findIndex((line) =>
    headWords(line).some(({ text }) => headsBodies(text) && text.length <= 12 && !/[：:]/.test(text)),
  );
  const from = start < 0 ? Math.max(heads.length - 1, 0) : start;
  // Merged headings may stand higher than the one of the bodies.
  const before = heads
    .slice(0, from)
    .filter(
      (line) =>
        (line.words?.length ?? 0) >= 1 &&
        headWords(line).every(({ text }) => text.length <= 8 && !/^附件|单位[：:]|[：:]/.test(text)),
    );
  return [...before, ...heads.slice(from)].filter(
    (line) => !/单位[：:]|^（?单位/.test(tight(line.text)) || headWords(line).length > 1,
  );
}

/** A quota table that is only lines: out of a PDF with places, or pasted without. */
export function quotaLines(
  text: NoticeText,
  numbers: readonly number[],
  said: readonly { readonly label: string; readonly count: number }[],
): RawQuota | undefined {
  const region = regionOf(text, numbers);
  if (!region) return undefined;
  const { rows } = region;
  const heads = headLines(region.heads);
  const placed = rows.every(({ values }) => values.every(({ word }) => word.left !== undefined));
  const made = placed
    ? headingsFromPlaces(
        heads.map(headWords),
        rows.flatMap(({ values }) => values.map(({ word }) => word)),
      )
    : undefined;
  const plain = made
    ? undefined
    : headingsFromWords(
        heads.map((line) => headWords(line).map(({ text: word }) => word)),
        rows.map(({ label, values }) => ({ label, values: values.map(({ word }) => word.text) })),
        said,
      );
  const headings = made?.headings ?? plain!;
  const rawRows = rows.map((row): RawRow => {
    const whole = row.values.length === headings.length;
    const blanks = row.values.some(({ blank }) => blank);
    const values = row.values.flatMap(({ word, blank }, at): BrokenValue[] => {
      const cell = quotaCellText(word.text);
      if (blank || cell === undefined || cell === 'blank') return [];
      const column = made ? made.columnOf(word) : whole && blanks ? at : undefined;
      return [{ cell, ...(column === undefined ? {} : { column }) }];
    });
    return { label: row.label, values, passages: [{ block: row.block, text: row.text }] };
  });
  return { headings, rows: rawRows, blocks: region.blocks };
}
