import type { FieldKind, FieldOf } from '../field.ts';

type Common = { readonly id: string; readonly label: string };

const number = (id: string, label: string): FieldOf<'number'> => ({ kind: 'number', id, label, min: 0 });

/** A field of each kind as it begins. `dictionary`: the list of values for a choice. */
const beginnings: { readonly [K in FieldKind]: (common: Common, dictionary: string) => FieldOf<K> } = {
  text: (common) => ({ kind: 'text', ...common }),
  longText: (common) => ({ kind: 'longText', ...common, count: { warnAbove: 800, cap: 1000 } }),
  number: ({ id, label }) => number(id, label),
  money: (common) => ({ kind: 'money', ...common, unit: '万元', currency: 'CNY', decimals: 2 }),
  date: (common) => ({ kind: 'date', ...common, precision: 'day' }),
  choice: (common, dictionary) => ({ kind: 'choice', ...common, dictionary }),
  reference: (common) => ({ kind: 'reference', ...common, to: 'hostUnit' }),
  evidence: (common) => ({ kind: 'evidence', ...common }),
  rows: (common) => ({
    kind: 'rows',
    ...common,
    rowName: '项',
    columns: [{ kind: 'text', id: 'column-1', label: '名称' }],
  }),
  yearTable: (common) => ({
    kind: 'yearTable',
    ...common,
    lastYears: 3,
    columns: [number('column-1', '数量')],
  }),
  matrix: (common) => ({
    kind: 'matrix',
    ...common,
    groups: [{ label: '合计', cells: [number('cell-1', '数量')] }],
  }),
};

/** A field of a kind with nothing but what the kind cannot do without. */
export function newField<K extends FieldKind>(kind: K, common: Common, dictionary = ''): FieldOf<K> {
  return beginnings[kind](common, dictionary);
}
