import { describe, expect, it } from 'vitest';
import { sampleSheet } from '../../../test/sampleSheet.ts';
import type { AnswerValue } from '../answers/answers.ts';
import { checkAnswers } from '../answers/checkAnswers.ts';
import { textAt } from '../answers/textAt.ts';
import type { Field } from '../programme/field.ts';
import { behaviourOf } from './index.ts';

const fields = {
  text: { kind: 'text', id: 'x', label: '项', maxCharacters: 5 },
  phone: { kind: 'text', id: 'x', label: '项', format: 'phone' },
  email: { kind: 'text', id: 'x', label: '项', format: 'email' },
  longText: { kind: 'longText', id: 'x', label: '项', count: { warnBelow: 2, warnAbove: 4, cap: 6 } },
  number: { kind: 'number', id: 'x', label: '项', max: 900, warnAbove: 100 },
  money: { kind: 'money', id: 'x', label: '项', unit: '万元', currency: 'CNY', decimals: 2, warnAbove: 1000 },
  dollars: {
    kind: 'money',
    id: 'x',
    label: '项',
    unit: '美元',
    currency: 'USD',
    decimals: 2,
    warnBelow: 1000,
  },
  day: { kind: 'date', id: 'x', label: '项', precision: 'day' },
  month: { kind: 'date', id: 'x', label: '项', precision: 'month' },
  year: { kind: 'date', id: 'x', label: '项', precision: 'year' },
  one: { kind: 'choice', id: 'x', label: '项', dictionary: 'colours' },
  many: { kind: 'choice', id: 'x', label: '项', dictionary: 'colours', many: true },
  body: { kind: 'reference', id: 'x', label: '项', to: 'recommendingBody' },
  rows: {
    kind: 'rows',
    id: 'x',
    label: '项',
    rowName: '人',
    maxRows: 2,
    columns: [{ kind: 'text', id: 'name', label: '姓名', required: true }],
  },
} satisfies Record<string, Field>;
type Name = keyof typeof fields;

const codes = (field: Field, answers: Record<string, AnswerValue>) =>
  checkAnswers(sampleSheet([field], answers)).map((found) => `${found.level}:${found.code}`);

describe('what each kind finds', () => {
  it.each<[Name, AnswerValue, string[]]>([
    ['text', '五个字以内', []],
    ['text', '六个字就多了', ['error:overCap']],
    ['text', '𠮷𠮷𠮷𠮷𠮷', []],
    ['text', 'a\u0000', ['error:controlCharacter']],
    ['text', '一\n二', ['error:controlCharacter']],
    ['text', ['list'], ['error:wrongShape']],
    ['phone', '0716-8000001', []],
    ['phone', '13800000000', []],
    ['phone', '没有', ['error:badPhone']],
    ['email', 'a@example.com', []],
    ['email', 'a@b', ['error:badEmail']],
    ['email', '"><b>@x.y', ['error:badEmail']],
    ['longText', '三个字', []],
    ['longText', '一', ['warning:textShort']],
    ['longText', '一二三四五', ['warning:textLong']],
    ['longText', '一二三四五六七', ['error:overCap']],
    ['longText', '一\n\n二', []],
    ['number', '12', []],
    ['number', '十二', ['error:notNumber']],
    ['number', '-1', ['error:negative']],
    ['number', '1.5', ['error:tooManyDecimals']],
    ['number', '1.0', []],
    ['number', '101', ['warning:absurd']],
    ['number', '901', ['error:aboveMax', 'warning:absurd']],
    ['number', '9'.repeat(39), ['error:aboveMax', 'warning:absurd']],
    ['number', '9'.repeat(2000), ['error:notNumber']],
    ['money', '120.50', []],
    ['money', '0', []],
    ['money', '-0.01', ['error:negative']],
    ['money', '1.234', ['error:tooManyDecimals']],
    ['money', '12万', ['error:notNumber']],
    ['money', '1000.01', ['warning:absurd']],
    ['dollars', '3.2', ['warning:suspiciouslySmall']],
    ['dollars', '0', []],
    ['dollars', '32000', []],
    ['day', '2019-02-28', []],
    ['day', '2019-02-30', ['error:badDate']],
    ['day', '2019-02', ['error:badDate']],
    ['month', '2019-02', []],
    ['year', '2019', []],
    ['year', '2019-02', ['error:badDate']],
    ['one', 'red', []],
    ['one', 'green', ['error:unknownChoice']],
    ['one', ['red', 'blue'], ['error:onlyOneChoice']],
    ['one', 'other', ['error:otherTextMissing']],
    ['many', ['red', 'blue'], []],
    ['many', ['red', 'constructor'], ['error:unknownChoice']],
    ['many', 'red', ['error:wrongShape']],
    ['body', 'north', []],
    ['body', 'nowhere', ['error:unknownReference']],
    ['rows', [], []],
    ['rows', ['a'], ['error:emptyRow']],
    ['rows', 'a', ['error:wrongShape']],
    ['rows', ['a', 'b', 'c'], ['error:tooManyRows', 'error:emptyRow', 'error:emptyRow', 'error:emptyRow']],
  ])('%s with %j: %j', (name, value, expected) => {
    expect(codes(fields[name], { x: value })).toEqual(expected);
  });

  it.each(Object.keys(fields) as Name[])('%s: blank is fine, required blank is not', (name) => {
    expect(codes(fields[name], {})).toEqual([]);
    if (name === 'rows') return;
    expect(codes({ ...fields[name], required: true } as Field, { x: '' })).toEqual(
      name === 'many' ? ['error:wrongShape'] : ['error:required'],
    );
  });

  it('never throws, whatever a value is', () => {
    const odd = [null, 7, {}, [7], [null], { length: 3 }, Number.NaN, true] as unknown as AnswerValue[];
    for (const field of Object.values(fields)) {
      for (const value of odd) {
        const sheet = sampleSheet([field], { x: value, 'x.a.name': value, lead: value, name: value });
        expect(() => [
          checkAnswers(sheet, { evidence: [], today: '2019-01-01' }),
          textAt(sheet, 'x'),
        ]).not.toThrow();
      }
    }
  });
});

describe('what each kind prints', () => {
  it.each<[Name, Record<string, AnswerValue>, string]>([
    ['text', { x: ' 一 ' }, ' 一 '],
    ['number', { x: '007' }, '7'],
    ['number', { x: '七' }, '七'],
    ['money', { x: '120.50' }, '120.5'],
    ['money', { x: '1,234.00' }, '1234'],
    ['day', { x: '2019-09-30' }, '2019年9月30日'],
    ['month', { x: '2018-05' }, '2018年5月'],
    ['year', { x: '2015' }, '2015年'],
    ['day', { x: '明天' }, '明天'],
    ['one', { x: 'blue' }, '蓝'],
    ['many', { x: ['blue', 'other'], 'x.other': '紫' }, '蓝、别的（紫）'],
    ['body', { x: 'north' }, '北区总工会'],
    ['rows', { x: ['a', 'b'], 'x.a.name': '甲', 'x.b.name': '乙' }, '甲、乙'],
    ['text', {}, ''],
  ])('%s %j as %j', (name, answers, printed) => {
    expect(textAt(sampleSheet([fields[name]], answers), 'x')).toBe(printed);
  });
});

describe('paths inside a field', () => {
  const table: Field = { kind: 'yearTable', id: 't', label: '表', lastYears: 3, columns: [fields.money] };
  const grid: Field = {
    kind: 'matrix',
    id: 'm',
    label: '格',
    groups: [{ label: '', cells: [fields.number] }],
  };
  it.each<[Field, string, boolean]>([
    [fields.text, '', true],
    [fields.text, 'other', false],
    [fields.one, 'other', true],
    [fields.rows, 'r1.name', true],
    [fields.rows, '*.name', true],
    [fields.rows, 'r1.constructor', false],
    [fields.rows, 'r 1.name', false],
    [fields.rows, '__proto__.name', false],
    [table, '2018.x', true],
    [table, '18.x', false],
    [table, '2018.year', false],
    [grid, 'x', true],
    [grid, 'x.y', false],
  ])('%j %s: %s', (field, rest, exists) => {
    const place = behaviourOf(field).at(field, rest === '' ? [] : rest.split('.'));
    expect(place !== undefined).toBe(exists);
  });
});
