import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSheet } from '../../../test/sampleSheet.ts';
import type { Field } from '../programme/field.ts';
import type { Answers } from './answers.ts';
import { fillComputed } from './fillComputed.ts';
import { textAt } from './textAt.ts';

const money = { kind: 'money', unit: '万元', currency: 'CNY', decimals: 2 } as const;
const fields: Field[] = [
  {
    kind: 'rows',
    id: 'list',
    label: '清单',
    rowName: '行',
    columns: [
      { kind: 'date', id: 'year', label: '年', precision: 'year' },
      { kind: 'text', id: 'title', label: '名' },
      { kind: 'choice', id: 'colour', label: '色', dictionary: 'colours' },
      { ...money, id: 'amount', label: '额' },
    ],
  },
  {
    kind: 'yearTable',
    id: 'table',
    label: '表',
    lastYears: 3,
    columns: [
      { ...money, id: 'a', label: '甲' },
      { ...money, id: 'b', label: '乙' },
      { ...money, id: 'total', label: '合计', computed: { sumOf: ['a', 'b'] } },
      {
        ...money,
        id: 'listed',
        label: '清单合计',
        computed: { sumOfRows: 'list', column: 'amount', year: 'year' },
      },
      {
        kind: 'text',
        id: 'sources',
        label: '来源',
        computed: { joinOfRows: 'list', label: 'title', amount: 'amount', year: 'year' },
      },
    ],
  },
  { kind: 'number', id: 'count', label: '数', computed: { countOf: 'list' } },
  { kind: 'number', id: 'reds', label: '红', computed: { countOf: 'list', where: { colour: 'red' } } },
  {
    kind: 'text',
    id: 'top',
    label: '最高',
    computed: { highestOf: 'list', by: 'colour', show: ['year', 'title'] },
  },
  {
    kind: 'text',
    id: 'listing',
    label: '列',
    computed: { listOf: 'list', show: ['year', 'title'], where: { colour: ['red', 'blue'] } },
  },
  { kind: 'text', id: 'size', label: '规模' },
  { kind: 'text', id: 'printed', label: '印', computed: { withNotes: 'unit', notes: ['size', 'filledOn'] } },
  { kind: 'text', id: 'again', label: '又', computed: { copyOf: 'printed' } },
];
const typed: Answers = {
  list: ['r1', 'r2', 'r3'],
  'list.r1.year': '2017',
  'list.r1.title': '甲厂',
  'list.r1.colour': 'blue',
  'list.r1.amount': '0.1',
  'list.r2.year': '2017',
  'list.r2.title': '乙厂',
  'list.r2.colour': 'red',
  'list.r2.amount': '0.2',
  'list.r3.year': '2018',
  'list.r3.title': '丙厂',
  'list.r3.colour': 'other',
  'list.r3.amount': '5',
  'table.2017.a': '10.1',
  'table.2017.b': '0.2',
  lead: '张三',
  unit: '某厂',
  size: '小',
  'table.2018.total': '99999',
  count: '77',
};

describe('fillComputed', () => {
  const sheet = sampleSheet(fields, typed);
  it.each([
    ['table.2017.total', '10.3'],
    ['table.2018.total', ''],
    ['table.2017.listed', '0.3'],
    ['table.2017.sources', '甲厂 0.1；乙厂 0.2'],
    ['table.2018.sources', '丙厂'],
    ['count', '3'],
    ['reds', '1'],
    ['top', '2017年乙厂'],
    ['listing', '2017年甲厂；2017年乙厂'],
    ['printed', '某厂（小）'],
    ['again', '某厂（小）'],
    ['name', '张三工作室'],
    ['table.2017.year', '2017 年'],
    ['table.2019.year', ''],
    ['nothing.here', ''],
  ])('%s is %j', (path, text) => {
    expect(textAt(sheet, path)).toBe(text);
  });

  it('an empty list leaves its counts blank; a proposal may be typed over', () => {
    const blank = sampleSheet(fields, { lead: '张三', name: '三人行工作室' });
    expect(fillComputed(blank)).toEqual({ lead: '张三', name: '三人行工作室' });
  });

  it('is idempotent and keeps what is typed', () => {
    const paths = [
      'list.r1.amount',
      'table.2016.a',
      'table.2016.total',
      'lead',
      'name',
      'unit',
      'count',
      'list',
    ];
    const value = fc.oneof(
      fc.string(),
      fc.constant('12.5'),
      fc.array(fc.constantFrom('r1', 'r2'), { maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...paths), value), (answers) => {
        const once = fillComputed({ ...sheet, answers });
        expect(fillComputed({ ...sheet, answers: once })).toEqual(once);
        expect(once.unit).toEqual(answers.unit);
      }),
    );
  });
});
