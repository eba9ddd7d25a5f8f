import type { Computed } from '../../../../core/programme/field.ts';
import type { Check, CheckKind } from '../../../../core/programme/form.ts';

/** One thing that a check or a computed value names, and how it is asked for. */
export interface PathPart {
  readonly key: string;
  readonly label: string;
  readonly asks: 'path' | 'paths' | 'rows' | 'yearTable' | 'column' | 'columns' | 'number' | 'filter';
  /** The key whose list or table the columns are of. */
  readonly of?: string;
  readonly optional?: boolean;
}
export interface PathKind {
  readonly label: string;
  readonly parts: readonly PathPart[];
}

const one = (key: string, label: string): PathPart => ({ key, label, asks: 'path' });
const many = (key: string, label: string): PathPart => ({ key, label, asks: 'paths' });
const rows = (key: string, label = '哪张明细表'): PathPart => ({ key, label, asks: 'rows' });
const column = (key: string, label: string, of: string): PathPart => ({ key, label, asks: 'column', of });
const columns = (key: string, label: string, of: string): PathPart => ({ key, label, asks: 'columns', of });
const number = (key: string, label: string): PathPart => ({ key, label, asks: 'number' });
const filter = (of: string): PathPart => ({
  key: 'where',
  label: '只算这样的行',
  asks: 'filter',
  of,
  optional: true,
});
const may = (part: PathPart): PathPart => ({ ...part, optional: true });

/** Checks between fields (V1–V18). */
export const checkKinds: { readonly [K in CheckKind]: PathKind } = {
  dateOrder: { label: '日期先后', parts: [many('paths', '从早到晚依次是')] },
  atMost: { label: '不大于', parts: [one('left', '这个数'), one('right', '不大于这个数')] },
  sumEquals: { label: '相加等于', parts: [many('parts', '这些数相加'), one('total', '等于')] },
  eachAtMost: { label: '各项不大于总数', parts: [many('parts', '这些数'), one('total', '都不大于')] },
  totalCoversRows: { label: '总数不少于明细行数', parts: [one('total', '总数'), rows('rows')] },
  splitSums: {
    label: '分项金额合计等于当年金额',
    parts: [
      { key: 'table', label: '分年度的表', asks: 'yearTable' },
      column('column', '其中哪一列', 'table'),
      rows('rows', '分项明细表'),
      column('year', '年份一列', 'rows'),
      column('amount', '金额一列', 'rows'),
    ],
  },
  rowsPerYear: {
    label: '每年至少几行',
    parts: [
      rows('rows'),
      column('year', '年份一列', 'rows'),
      number('atLeast', '每年至少'),
      number('lastYears', '近几年'),
      may(one('since', '从这个日期算起')),
    ],
  },
  notAfterCampaignYear: { label: '不晚于本年度', parts: [one('path', '哪一项年份或日期')] },
  withinLastYears: {
    label: '在近几年以内',
    parts: [one('path', '哪一项年份或日期'), number('lastYears', '近几年')],
  },
  nameRule: {
    label: '名称符合名称规则',
    parts: [one('path', '名称一栏'), one('reason', '不符合时写原因的一栏')],
  },
};

type KeysOf<T> = T extends unknown ? keyof T : never;
/** A computed value is told apart by its first key. */
export type ComputedKind = Exclude<
  KeysOf<Computed>,
  'where' | 'column' | 'year' | 'label' | 'amount' | 'by' | 'show' | 'notes'
>;

/** How a value comes about by itself. */
export const computedKinds: { readonly [K in ComputedKind]: PathKind } = {
  sumOf: { label: '几项相加', parts: [many('sumOf', '相加的各项')] },
  countOf: { label: '明细表的行数', parts: [rows('countOf'), filter('countOf')] },
  sumOfRows: {
    label: '明细表一列的合计',
    parts: [
      rows('sumOfRows'),
      column('column', '哪一列', 'sumOfRows'),
      may(column('year', '分年度时，年份一列', 'sumOfRows')),
    ],
  },
  joinOfRows: {
    label: '明细连成一句',
    parts: [
      rows('joinOfRows'),
      column('label', '名称一列', 'joinOfRows'),
      may(column('amount', '数额一列', 'joinOfRows')),
      may(column('year', '分年度时，年份一列', 'joinOfRows')),
    ],
  },
  highestOf: {
    label: '明细中排在最前的一行',
    parts: [
      rows('highestOf'),
      column('by', '按哪一列的选项次序', 'highestOf'),
      columns('show', '写出哪几列', 'highestOf'),
    ],
  },
  listOf: {
    label: '明细逐行写出',
    parts: [rows('listOf'), columns('show', '写出哪几列', 'listOf'), filter('listOf')],
  },
  withNotes: { label: '后面加括注', parts: [one('withNotes', '这一栏'), many('notes', '括号里写')] },
  copyOf: { label: '与另一栏相同', parts: [one('copyOf', '哪一栏')] },
  byNameRule: { label: '按名称规则拟定', parts: [one('byNameRule', '负责人姓名一栏')] },
};

/** Which way a value is computed. */
export const kindOfComputed = (computed: Computed): ComputedKind =>
  (Object.keys(computedKinds) as ComputedKind[]).find((kind) => kind in computed) ?? 'copyOf';

/** A beginning with everything still to be chosen: it stays on this device until it is. */
export function blankParts({ parts }: PathKind): Record<string, unknown> {
  const begin = {
    path: '',
    paths: [],
    rows: '',
    yearTable: '',
    column: '',
    columns: [],
    number: 1,
    filter: {},
  };
  return Object.fromEntries(
    parts.filter(({ optional }) => !optional).map(({ key, asks }) => [key, begin[asks]]),
  );
}

export const blankCheck = (kind: CheckKind, id: string): Check =>
  ({ id, kind, level: 'warning', ...blankParts(checkKinds[kind]) }) as Check;
