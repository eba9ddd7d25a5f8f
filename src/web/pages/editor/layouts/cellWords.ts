import { fieldAt } from '../../../../core/answers/fieldAt.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Cell, Part, Row } from '../../../../core/programme/layout.ts';
import type { Programme } from '../../../../core/programme/programme.ts';

type CellOf<K extends Cell['kind']> = Extract<Cell, { kind: K }>;

/** The kinds of cells as people read them. */
export const cellKindWords: { readonly [K in Cell['kind']]: string } = {
  label: '印好的字',
  value: '填写的内容',
  choices: '选项方框',
  longText: '长文字',
  opinion: '意见栏',
  seal: '盖章处',
  blank: '空格',
};

/** The kinds of parts as people read them. */
export const partKindWords: { readonly [K in Part['kind']]: string } = {
  cover: '封面',
  instructions: '说明',
  grid: '表格',
  text: '文字',
  detailList: '附表',
};

/** The words for what a cell prints: the label of its path, within the line of a list where the row repeats. */
export function pathWords(form: Form | undefined, row: Row, path: string): string {
  const whole = row.each === undefined ? path : `${row.each}.*.${path}`;
  const found = form && fieldAt(form, whole);
  if (!found) return { year: '年度', number: '序号', label: '名称' }[path] ?? path;
  return row.each === undefined && found.column
    ? `${found.field.label}·${found.column.label}`
    : (found.column ?? found.field).label;
}

/** What stands in a cell, short, for the board and for those who hear it. */
export function cellText(programme: Programme, form: Form | undefined, row: Row, cell: Cell): string {
  const texts: { readonly [K in Cell['kind']]: (one: CellOf<K>) => string } = {
    label: ({ text }) => text,
    value: ({ path, before = '', after = '' }) => `${before}〔${pathWords(form, row, path)}〕${after}`,
    choices: ({ path }) => `□〔${pathWords(form, row, path)}〕`,
    longText: ({ path }) => `〔${pathWords(form, row, path)}〕`,
    opinion: ({ step }) => `〔${programme.steps.find(({ id }) => id === step)?.title ?? step}〕`,
    seal: ({ text }) => text,
    blank: () => '',
  };
  return (texts[cell.kind] as (one: Cell) => string)(cell);
}
