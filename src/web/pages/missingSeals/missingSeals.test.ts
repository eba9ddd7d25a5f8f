import { expect, test } from 'vitest';
import { byBody, type MissingSeal, nextInWords, promiseInWords } from './missingSeals.ts';

const row = (part: Partial<MissingSeal>): MissingSeal => ({
  ...{ application: 'a', fileNumber: '2019-SJ-0001', studioName: '', unitName: '', body: 'b1' },
  ...{ bodyName: '沙市区总工会', step: 's', stepTitle: '', why: 'waiting', promisedOn: null },
  ...{ overdue: false, printed: false, note: null },
  ...part,
});

test('a promise is said with its day, and in words when the day has passed', () => {
  expect(promiseInWords(row({}))).toBe('');
  const promised = row({ why: 'follows', promisedOn: '2019-10-08' });
  expect(promiseInWords(promised)).toBe('承诺 2019年10月8日前补到');
  expect(promiseInWords({ ...promised, overdue: true })).toBe('承诺 2019年10月8日前补到，已过期');
});

test('what is printed is not asked to be printed again', () => {
  expect(nextInWords(row({}))).toBe('打印、盖章、扫描');
  expect(nextInWords(row({ printed: true }))).toBe('盖章、扫描');
  expect(nextInWords(row({ why: 'seenMissing', printed: true }))).toBe('补盖后重新扫描');
});

test('rows stand body by body', () => {
  const other = row({ application: 'c', body: 'b2', bodyName: '监利县总工会' });
  expect(
    byBody([row({}), other, row({ application: 'd' })]).map(({ body, rows }) => [body, rows.length]),
  ).toEqual([
    ['b1', 2],
    ['b2', 1],
  ]);
});
