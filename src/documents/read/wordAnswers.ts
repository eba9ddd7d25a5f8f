import { listAt } from '../../core/answers/answerAt.ts';
import { fieldAt, labelAt } from '../../core/answers/fieldAt.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { textOf } from '../../core/answers/textOf.ts';
import type { FoundAnswers, FoundValue, Unread } from '../../core/exchange/foundAnswers.ts';
import type { Control } from '../../core/fields/controlOf.ts';
import { controlOf } from '../../core/fields/controlOf.ts';
import { listColumns } from '../../core/fields/listColumns.ts';
import { plainWords } from '../../core/fields/readTyped.ts';
import type { Layout } from '../../core/programme/layout.ts';
import { fillSheet } from '../fillSheet.ts';
import type { Paper } from '../page.ts';
import { controlTag } from '../write/controlTag.ts';
import { type Anchor, anchorsOf, cellAt, cellWords } from './anchors.ts';
import { tickedMarks } from './tickedMarks.ts';
import { unreadOf } from './unreadOf.ts';
import type { WordCell, WordContent, WordControl } from './wordContent.ts';
import { type ListShapes, type Split, wordRows } from './wordRows.ts';

interface Reading {
  readonly sheet: Sheet;
  readonly paper: Paper;
  readonly pathOf: (tag: string) => string | undefined;
  readonly split: Split;
}

/** Tags back to paths; the shortened ones are found by making those of this form again. */
function pathsByTag(paper: Paper): (tag: string) => string | undefined {
  const short = new Map<string, string>();
  for (const [path, { options = [] }] of Object.entries(paper.fill?.controls ?? {})) {
    for (const { id } of options) short.set(controlTag(path, id), `${path}#${id}`);
    short.set(controlTag(path), path).set(controlTag(`${path}.other`), `${path}.other`);
  }
  return (tag) => short.get(tag) ?? (tag.includes('~') ? undefined : tag.slice('gf:'.length));
}

function splitter({ form }: Sheet): Split {
  return (whole) => {
    const path = whole.split('#')[0]!;
    const place = fieldAt(form, path);
    const [list = '', row = '', ...column] = path.split('.');
    return place?.row === undefined ? undefined : { list, row, column: column.join('.') };
  };
}

function shapesOf({ form, programme, answers, references }: Sheet): ListShapes {
  const sheet = { form, programme, answers, references };
  const fields = form.sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const place = fieldAt(form, `${field.id}.x.${listColumns(field)?.[0]?.id}`);
      if (place?.row === undefined) return [];
      const columns = (listColumns(field) ?? []).map(({ id }) => id);
      const known = listAt(answers, field.id).map((id): [string, string] => [
        id,
        textOf(sheet, `${field.id}.${id}.${columns[0]}`),
      ]);
      return [[field.id, { known: new Map(known), columns }]];
    }),
  );
}

const INDENT = /^\u3000{1,2}/;

/** The words of a control or cell as the field is typed: lines without the indent that printing gives them. */
function unindented(text: string, control: Control): string {
  if (control.takes !== 'lines') return text;
  return text
    .split('\n')
    .map((line) => line.replace(INDENT, ''))
    .join('\n');
}

/** What the controls hold for answers that are no rows: path -> each different value once. */
function byControls(content: WordContent, { sheet, pathOf, split }: Reading) {
  const found = new Map<string, FoundValue[]>();
  const foreign: Unread[] = [];
  const all: WordControl[] = [
    ...content.controls,
    ...content.tables.flatMap(({ rows }) => rows.flat().flatMap(({ controls }) => controls)),
  ];
  for (const { tag, text, checked } of all) {
    const whole = pathOf(tag);
    const [path = '', option] = whole?.split('#') ?? [];
    if (whole === undefined || fieldAt(sheet.form, path) === undefined) {
      if (text.trim() !== '') foreign.push({ where: '', text });
      continue;
    }
    if (split(path)) continue;
    if (option !== undefined) {
      const ids = found.get(path)?.[0]?.ticked ?? [];
      const more = checked && !ids.includes(option) ? [...ids, option] : ids;
      found.set(path, [{ path, words: '', ticked: more }]);
      continue;
    }
    const control = controlOf(sheet.form, sheet.programme, path);
    const words = control ? unindented(text, control) : text;
    const before = found.get(path) ?? [];
    if (!before.some((one) => plainWords(one.words) === plainWords(words)))
      found.set(path, [...before, { path, words }]);
  }
  return { found, foreign };
}

/** One answer stands in two places (cover and form): what was changed counts; two different changes are told. */
function settled(found: ReadonlyMap<string, readonly FoundValue[]>, { sheet }: Reading) {
  const values: FoundValue[] = [];
  const torn: Unread[] = [];
  for (const [path, all] of found) {
    const now = plainWords(textOf(sheet, path));
    const changed = all.filter(({ words }) => plainWords(words) !== now && plainWords(words) !== '');
    const [first] = changed.length > 0 ? changed : all;
    if (first) values.push(first);
    for (const { words } of changed.slice(1)) torn.push({ where: labelAt(sheet.form, path), text: words });
  }
  return { values, torn };
}

function valueIn(cell: WordCell, anchor: Anchor, control: Control | undefined): FoundValue {
  const { content } = anchor.cell;
  const text = cell.controls.length === 0 ? cell.text : cell.beside;
  const ticked = control?.options && tickedMarks(text, control.options);
  if (ticked) return { path: anchor.path, words: '', ticked };
  const { before = '', after = '' } = content.kind === 'value' ? (content.frame ?? {}) : {};
  const lines = text.replace(/\n+$/, '');
  const bare = lines.trim();
  const from = before !== '' && bare.startsWith(before.trim()) ? before.trim().length : 0;
  const to = after !== '' && bare.endsWith(after.trim()) ? bare.length - after.trim().length : bare.length;
  const words = before === '' && after === '' ? lines : bare.slice(from, to);
  const blank = /^[\s_]*(年[\s_]*月[\s_]*日)?[\s_]*$/.test(words);
  return { path: anchor.path, words: blank ? '' : control ? unindented(words, control) : words.trim() };
}

/**
 * What a Word file holds for a form (pure). First by our controls; what lost its control by the official words beside
 * it; rows put in by hand by the rows around them; the rest is told as not read. `newId` names new rows.
 */
export function wordAnswers(
  content: WordContent,
  layout: Layout,
  sheet: Sheet,
  newId: (n: number) => string,
): FoundAnswers {
  const paper = fillSheet(layout, sheet, { revision: '', form: sheet.form.id });
  const reading: Reading = { sheet, paper, pathOf: pathsByTag(paper), split: splitter(sheet) };
  const { found, foreign } = byControls(content, reading);
  const { values, torn } = settled(found, reading);
  const anchors = anchorsOf(paper, (path) => reading.split(path) !== undefined);
  // The years of a table by years head its lines; in a list they are values.
  const labels = new Set(anchors.map(({ label }) => label).filter((label) => !/^\d{4}年$/.test(label)));
  const rows = wordRows(content, paper, { ...reading, shapes: shapesOf(sheet), labels, newId });
  const used = new Set<WordCell>(rows.used);
  const taken = new Map(values.map((value) => [value.path, value]));
  for (const anchor of anchors) {
    const cell = cellAt(content, anchor);
    if (!cell || labels.has(cellWords(cell)) || used.has(cell)) continue;
    const known = taken.get(anchor.path);
    const blank = known?.words.trim() === '' && known.ticked === undefined;
    // Typed beside an empty control counts as typed into it.
    if (known && !(blank && cell.beside.trim() !== '' && cell.controls.length > 0)) continue;
    const value = valueIn(cell, anchor, controlOf(sheet.form, sheet.programme, anchor.path));
    if (known && value.words === '') continue;
    used.add(cell);
    taken.set(anchor.path, value);
  }
  return {
    values: [...taken.values(), ...rows.values],
    lists: rows.lists,
    unread: [...torn, ...foreign, ...unreadOf(content, paper, used)],
  };
}
