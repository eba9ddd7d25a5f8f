import { cleanLabel, fieldOf } from './fieldOf.ts';
import type { NoticeCell, NoticeTable } from './noticeText.ts';
import { tight } from './rawQuota.ts';
import type { ReadField, ReadOpinion } from './reading.ts';

/** What a table of a form asks for. */
export interface FormContent {
  readonly fields: readonly ReadField[];
  readonly opinions: readonly ReadOpinion[];
  /** It is nothing but a heading and empty lines. */
  readonly isList: boolean;
}

const boxes = /[□☐○◻▢]/;
const seals = /公章|盖章|签章|签名|签字/;
const isBlank = (text: string) => /^(?:[\s\u3000.…、/—_-]|年|月|日|\d{1,2}|（|）|至)*$/.test(text);
const isYear = (text: string) => /^(?:19|20)\d{2}年?度?$/.test(text);
const isCounter = (text: string) => /^\d{0,2}$|^[…]+$/.test(text);

export function optionsOf(text: string): string[] {
  return text
    .split(boxes)
    .slice(1)
    .map((part) =>
      cleanLabel(part)
        .replace(/[；;，,、。_]+$/, '')
        .replace(/[（(][_\s]*[)）]$/, ''),
    )
    .filter((part) => part !== '');
}

export function opinionOf(title: string, text: string): ReadOpinion {
  return {
    title: cleanLabel(title),
    seal: /章/.test(text),
    signatory: /签名|签字|负责人[：:]|领导[：:]/.test(text),
    date: /年\s*月\s*日|日期/.test(text),
  };
}

type Row = readonly NoticeCell[];
const texts = (row: Row) => row.map(({ text }) => tight(text));

/** Headings of a list: words in all cells, and the next rows empty or years. */
function listAt(
  rows: readonly Row[],
  at: number,
): { label: string; columns: string[]; years: number[]; end: number } | undefined {
  const row = rows[at]!;
  const grouped =
    row.length > 2 && row[0]!.rows > 1 && row.slice(1).every(({ rows: down }) => down < row[0]!.rows);
  const heads = texts(grouped ? row.slice(1) : row);
  if (
    heads.length < (grouped ? 2 : 3) ||
    heads.some((text) => isBlank(text) || boxes.test(text) || seals.test(text) || isYear(text))
  )
    return undefined;
  let end = at + 1;
  const years: number[] = [];
  for (; end < rows.length; end++) {
    const cells = texts(rows[end]!);
    if (cells.length !== heads.length) break;
    const [first = '', ...rest] = cells;
    if (
      !(isBlank(first) || isCounter(first) || isYear(first) || /^合计$/.test(first)) ||
      !rest.every(isBlank)
    )
      break;
    if (isYear(first)) years.push(Number.parseInt(first, 10));
  }
  if (end === at + 1) return undefined;
  const columns = heads.filter(
    (text, index) => !(index === 0 && (years.length > 0 || /^序号$|^编号$/.test(text))),
  );
  return { label: grouped ? tight(row[0]!.text) : '', columns: columns.map(cleanLabel), years, end };
}

/** Labels with the empty cells at their right; what stands in a row alone belongs to the empty row below. */
function fieldsIn(row: Row, next: Row | undefined): { fields: ReadField[]; opinions: ReadOpinion[] } {
  const fields: ReadField[] = [];
  const opinions: ReadOpinion[] = [];
  const cells = texts(row);
  for (let at = 0; at < cells.length; at++) {
    const text = cells[at]!;
    const after = cells[at + 1];
    if (isBlank(text)) continue;
    if (boxes.test(text)) {
      const label = text.split(boxes)[0]!;
      if (label !== '') fields.push(fieldOf(label, { kind: 'choice', options: optionsOf(row[at]!.text) }));
      continue;
    }
    if (after !== undefined && boxes.test(after)) {
      fields.push(fieldOf(text, { kind: 'choice', options: optionsOf(row[at + 1]!.text) }));
      at++;
    } else if (
      after !== undefined &&
      (seals.test(after) || (/意见$/.test(text) && /年.*月.*日/.test(after)))
    ) {
      opinions.push(opinionOf(text, row[at + 1]!.text));
      at++;
    } else if (seals.test(text)) {
      opinions.push(opinionOf(text.split(/[：:（(]|公章|盖章|签/)[0]!, row[at]!.text));
    } else if (/意见$/.test(text)) {
      opinions.push(opinionOf(text, ''));
    } else if (after !== undefined && !isBlank(after) && row[at]!.rows > 1) {
      // A word at the side that names the group: 领衔人情况.
    } else if (row.length === 1 && next && next.length > 1 && !/[：:]$|字[）)]/.test(text)) {
      // A line over the whole width above other labels is a heading.
    } else if (after === undefined && /[：:].{4,}/.test(text) && !/[：:]$/.test(text)) {
      fields.push(fieldOf(text.split(/[：:]/)[0]!));
    } else fields.push(fieldOf(text));
  }
  return { fields, opinions };
}

/** Reads what a table of a form asks for. */
export function formTable({ rows }: NoticeTable): FormContent {
  const fields: ReadField[] = [];
  const opinions: ReadOpinion[] = [];
  let heading = '';
  let lists = 0;
  for (let at = 0; at < Math.min(rows.length, 500); at++) {
    const row = rows[at]!;
    const list = row.length > 0 ? listAt(rows, at) : undefined;
    if (list) {
      const label = list.label || heading || list.columns[0]!;
      fields.push(
        fieldOf(label, {
          kind: list.years.length > 0 ? 'yearTable' : 'rows',
          columns: list.columns,
          ...(list.years.length > 0 ? { years: list.years } : {}),
        }),
      );
      lists++;
      at = list.end - 1;
      continue;
    }
    const made = fieldsIn(row, rows[at + 1]);
    fields.push(...made.fields);
    opinions.push(...made.opinions);
    heading = row.length === 1 ? cleanLabel(row[0]!.text) : '';
  }
  const asked = fields.filter(({ label }) => label !== '');
  return {
    fields: asked,
    opinions,
    isList: lists === 1 && fields.length === 1 && opinions.length === 0 && fields[0]!.kind === 'rows',
  };
}
