import { describe, expect, it } from 'vitest';
import { sampleSheet } from '../../../test/sampleSheet.ts';
import type { SimpleField } from '../programme/field.ts';
import { readTyped } from './readTyped.ts';

const { programme } = sampleSheet([], {});
const field = (rest: object) => ({ id: 'x', label: '项', ...rest }) as SimpleField;
const day = field({ kind: 'date', precision: 'day' });
const month = field({ kind: 'date', precision: 'month' });
const year = field({ kind: 'date', precision: 'year' });
const money = field({ kind: 'money', unit: '万元', currency: 'CNY', decimals: 2 });
const count = field({ kind: 'number', unit: '人' });
const one = field({ kind: 'choice', dictionary: 'colours' });
const many = field({ kind: 'choice', dictionary: 'colours', many: true });
const body = field({ kind: 'reference', to: 'recommendingBody' });

describe('readTyped', () => {
  it.each<[SimpleField, string, unknown]>([
    [day, '2019年5月8日', { value: '2019-05-08' }],
    [day, '2019-05-08', { value: '2019-05-08' }],
    [day, '２０１９．５．８', { value: '2019-05-08' }],
    [day, '2019/5/8', { value: '2019-05-08' }],
    [day, '20190508', { value: '2019-05-08' }],
    [day, '二〇一九年十月二十三日', { value: '2019-10-23' }],
    [day, '2019年5月', { problem: 'badDate' }],
    [day, '2019-02-30', { problem: 'badDate' }],
    [day, '去年', { problem: 'badDate' }],
    [month, '2019.5', { value: '2019-05' }],
    [month, '2019年5月', { value: '2019-05' }],
    [month, '2019 年 5 月 8 日', { value: '2019-05' }],
    [year, '2018', { value: '2018' }],
    [year, '2018年', { value: '2018' }],
    [year, '2018 年 3 月', { value: '2018' }],
    [money, '１，２３４．５０', { value: '1234.5' }],
    [money, '120万元', { value: '120' }],
    [money, '约120', { problem: 'notNumber' }],
    [count, '12人', { value: '12' }],
    [count, '', { value: '' }],
    [one, ' 红 ', { value: 'red' }],
    [one, '绿', { problem: 'unknownChoice' }],
    [one, '别的（青）', { value: 'other', other: '青' }],
    [many, '红、蓝', { value: ['red', 'blue'] }],
    [many, '红，别的:青', { value: ['red', 'other'], other: '青' }],
    [many, '红、黑', { problem: 'unknownChoice' }],
    [many, '', { value: [] }],
    [body, '北区总工会', { value: 'north' }],
    [body, '南区总工会', { problem: 'unknownReference' }],
    [field({ kind: 'text' }), ' 两\n行 ', { value: '两 行' }],
    [field({ kind: 'longText', count: { cap: 9 } }), '一\n\n二\n', { value: '一\n\n二' }],
  ])('%o reads %j as %j', (of, text, expected) => {
    expect(readTyped(of, text, programme)).toEqual(expected);
  });
});
