import { fieldAt } from '../../answers/fieldAt.ts';
import type { Field, SimpleField } from '../field.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import type { Fill, FillColumn, WorkKind } from '../workLog.ts';

const kindName = ({ title, id }: WorkKind): string => `年度记录 › ${title} (${id})`;
const error = (where: string, message: string): LintNote => ({ level: 'error', where, message });
const twice = (ids: readonly string[]) => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

/** The log of the year names only what is there, and what it fills into a form fits there (F30). */
export function workLog(programme: Programme): LintNote[] {
  const kinds = programme.workLog?.kinds ?? [];
  return [
    ...twice(kinds.map(({ id }) => id)).map((id) =>
      error('年度记录 workLog', `有两类记录的编号都是“${id}”，请改成不同的编号`),
    ),
    ...kinds.flatMap((kind) =>
      [
        ...ownFields(kind, programme),
        ...aboutFaults(kind, kinds),
        ...(kind.fills ?? []).flatMap((fill) => fillFaults(fill, kind, programme)),
      ].map((message) => error(kindName(kind), message)),
    ),
  ];
}

function ownFields(kind: WorkKind, { dictionaries }: Programme): string[] {
  const field = (id: string) => kind.fields.find((one) => one.id === id);
  const title = field(kind.titleField);
  const tag = kind.tagField === undefined ? undefined : field(kind.tagField);
  const conditions = kind.fields.flatMap(({ required, shownWhen }) => [
    ...(typeof required === 'object' ? [required.when.field] : []),
    ...(shownWhen ? [shownWhen.field] : []),
  ]);
  const named = [...(kind.sameAs ?? []), ...conditions];
  return [
    ...twice(kind.fields.map(({ id }) => id)).map((id) => `编号“${id}”用了两次，请改成不同的编号`),
    ...(title?.kind === 'text' && title.required === true
      ? []
      : [`名单上显示的“${kind.titleField}”要是一个必填的文字栏目，请改选或补上`]),
    ...(kind.tagField === undefined || tag?.kind === 'choice'
      ? []
      : [`作标签的“${kind.tagField}”要是一个选择题，请改选或补上`]),
    ...named.filter((id) => field(id) === undefined).map((id) => `没有编号为“${id}”的栏目，请补上或改正拼写`),
    ...kind.fields
      .filter((one) => one.kind === 'choice' && !Object.hasOwn(dictionaries, one.dictionary))
      .map((one) => `“${one.label}”用的选项“${'dictionary' in one ? one.dictionary : ''}”还没有，请先建好`),
    ...kind.fields
      .filter(({ computed }) => computed !== undefined)
      .map(({ label }) => `“${label}”不能自动算出，记录里都是自己填的，请去掉自动计算`),
  ];
}

function aboutFaults({ about }: WorkKind, kinds: readonly WorkKind[]): string[] {
  return about === undefined || kinds.some(({ id }) => id === about)
    ? []
    : [`没有编号为“${about}”的记录，请补上或改正拼写`];
}

function fillFaults(fill: Fill, kind: WorkKind, programme: Programme): string[] {
  const form = programme.forms.find(({ id }) => id === fill.form);
  if (!form) return [`没有名为“${fill.form}”的表，请补上或改正拼写`];
  const listed = 'rows' in fill ? fill.rows : fill.table;
  const wanted = 'rows' in fill ? 'rows' : 'yearTable';
  const list = fieldAt(form, listed)?.field;
  const when = fill.when && !kind.fields.some(({ id }) => id === fill.when?.field) ? [fill.when.field] : [];
  const missing = when.map((id) => `没有编号为“${id}”的栏目，请补上或改正拼写`);
  if (list?.kind !== wanted || !('columns' in list))
    return [
      ...missing,
      `表“${form.id}”里的“${listed}”不是${wanted === 'rows' ? '明细表' : '分年度的表'}，请改选`,
    ];
  const columns: readonly (readonly [string, FillColumn])[] =
    'rows' in fill ? Object.entries(fill.columns) : [[fill.column, { field: fill.field }]];
  const key = 'rows' in fill && fill.key !== undefined && !Object.hasOwn(fill.columns, fill.key);
  return [
    ...missing,
    ...(key ? [`合并的列“${fill.key}”没有填内容，请补上`] : []),
    ...columns.flatMap(([id, from]) => {
      const column = list.columns.find((one) => one.id === id);
      return column
        ? columnFaults(column, from, kind, programme)
        : [`“${list.label}”里没有“${id}”这一栏，请改正拼写或补上栏目`];
    }),
  ];
}

function columnFaults(column: SimpleField, from: FillColumn, kind: WorkKind, programme: Programme): string[] {
  const into = `“${column.label}”`;
  if ('date' in from)
    return column.kind === 'date' && column.precision === from.date
      ? []
      : [`${into}不是精确到这一级的日期，填不进记录的日期，请改选`];
  if ('value' in from) return unknown(column, [from.value], programme);
  const field = kind.fields.find(({ id }) => id === from.field);
  if (!field) return [`没有编号为“${from.field}”的栏目，请补上或改正拼写`];
  const values = from.map ? Object.values(from.map) : entries(field, programme);
  if (column.kind === 'choice') return unknown(column, values, programme);
  const alike = column.kind === field.kind || texts.has(column.kind);
  return alike ? [] : [`${into}和“${field.label}”不是同一种栏目，填不进去，请改选`];
}

const texts: ReadonlySet<Field['kind']> = new Set(['text', 'longText']);

function entries(field: SimpleField, { dictionaries }: Programme): readonly string[] {
  return field.kind === 'choice' && Object.hasOwn(dictionaries, field.dictionary)
    ? (dictionaries[field.dictionary]?.entries ?? []).map(({ id }) => id)
    : [];
}

function unknown(column: SimpleField, values: readonly string[], programme: Programme): string[] {
  if (column.kind !== 'choice') return [];
  const known = entries(column, programme);
  return values
    .filter((value) => !known.includes(value))
    .map((value) => `“${column.label}”的选项里没有“${value}”，请写明对应哪一项`);
}
