import type { Cell } from '../core/programme/layout.ts';
import type { Bindable } from './bindable.ts';
import { cleanText } from './cleanText.ts';
import { fitLongText, fitSize, textHeight } from './fit.ts';
import type { CellContent } from './page.ts';
import { columnWidth } from './page.ts';
import type { LooseCell } from './place.ts';

type CellOf<K extends Cell['kind']> = Extract<Cell, { kind: K }>;

/** Where a cell stands: its data, the row it repeats for, the room it has. */
export interface Surroundings {
  readonly source: Bindable;
  /** `members.r1` inside `each`; null for a blank line that no row fills; '' outside `each`. */
  readonly prefix: string | null;
  readonly width: number;
  readonly height: number;
}

/** Room under the text of an opinion for the seal, the signature and the date, in mm. */
export const SIGN_ROOM_MM = 26;
/** What a page can hold; an opinion longer than that has to be cut after all. */
const PAGE_MM = 215;

/** The path of the answer, or undefined on a blank line. */
function absolute(path: string, around: Surroundings): string | undefined {
  if (around.prefix === null) return undefined;
  return around.prefix === '' ? path : `${around.prefix}.${path}`;
}

function textOf(path: string, around: Surroundings): string {
  const full = absolute(path, around);
  return full === undefined ? '' : cleanText(around.source.text(full));
}

/** Puts values into the `{path}` places of official words (`{year-1}`). */
export function fillWords(
  words: string,
  source: Bindable,
  more: Readonly<Record<string, string>> = {},
): string {
  return words.replace(/\{([^{}]+)\}/g, (_, path: string) => cleanText(more[path] ?? source.text(path)));
}

/** `年 月 日` with the numbers of an ISO date before its signs; as it stands while there is no date. */
export function fillDate(template: string, isoDate: string | undefined): string {
  if (!isoDate) return template;
  const numbers = isoDate.split('-').map(Number);
  let index = 0;
  return template
    .replace(/\s*(\S)/g, (_, sign: string) => {
      const number = numbers[index++];
      return number === undefined || Number.isNaN(number) ? ` ${sign}` : ` ${number} ${sign}`;
    })
    .trim();
}

const contents: { [K in Cell['kind']]: (cell: CellOf<K>, around: Surroundings) => CellContent } = {
  label: (cell, { source }) => ({
    kind: 'label',
    text: fillWords(cell.text, source),
    stacked: cell.stacked ?? false,
  }),
  value: (cell, around) => {
    const value = textOf(cell.path, around);
    const framed = cell.before !== undefined || cell.after !== undefined;
    const frame = { before: cell.before ?? '', after: cell.after ?? '' };
    const text = framed ? `${frame.before}${value || '\u3000'}${frame.after}` : value;
    const size = fitSize(text, around.width, around.height);
    return { kind: 'value', text, size, ...(framed ? { frame } : {}) };
  },
  choices: (cell, around) => {
    const path = absolute(cell.path, around);
    const marks = path === undefined ? [] : around.source.choices(path);
    return {
      kind: 'choices',
      marks: marks.map((mark) => ({ ...mark, label: cleanText(mark.label) })),
      perLine: cell.perLine ?? 3,
    };
  },
  longText: (cell, around) => {
    const text = textOf(cell.path, around);
    return { kind: 'longText', text, size: fitLongText(text, around.width, around.height) };
  },
  opinion: (cell, around) => {
    const given = around.source.opinion(cell.step);
    const text = cleanText(given?.text ?? '');
    return {
      kind: 'opinion',
      step: cell.step,
      text,
      seal: cell.seal,
      ...(cell.signature === undefined
        ? {}
        : { signature: { label: cell.signature, name: cleanText(given?.signatory ?? '') } }),
      date: fillDate(cell.date, given?.paperDate),
      size: fitSize(text, around.width, PAGE_MM - SIGN_ROOM_MM),
    };
  },
  seal: (cell) => ({ kind: 'seal', text: cell.text }),
  blank: () => ({ kind: 'blank' }),
};

const leftByNature: readonly Cell['kind'][] = ['choices', 'longText', 'opinion'];

/** A layout's cell with its words; the column is found later. */
export function bindCell(cell: Cell, around: Surroundings): LooseCell {
  const write = contents[cell.kind] as (cell: Cell, around: Surroundings) => CellContent;
  const path = 'path' in cell ? absolute(cell.path, around) : undefined;
  return {
    span: cell.span,
    rows: cell.rows ?? 1,
    align: cell.align ?? (leftByNature.includes(cell.kind) ? 'left' : 'center'),
    vertical: cell.vertical ?? (cell.kind === 'longText' ? 'top' : 'middle'),
    content: write(cell, around),
    ...(path === undefined ? {} : { path }),
  };
}

/** True when a row must be allowed to break: a long text, or words no single page could hold. */
export function mayBreak(cells: readonly LooseCell[], landscape: boolean): boolean {
  return cells.some(({ content, span }) => {
    if (content.kind === 'longText') return true;
    if (content.kind === 'blank' || content.kind === 'choices') return false;
    const size = 'size' in content ? content.size : 12;
    const sign = content.kind === 'opinion' ? SIGN_ROOM_MM : 0;
    return textHeight(content.text, span * columnWidth(landscape), size) + sign > PAGE_MM;
  });
}
