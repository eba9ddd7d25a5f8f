import { describe, expect, it } from 'vitest';
import { isBefore, parseDate } from './calendarDate.ts';

describe('parseDate', () => {
  it.each([
    ['2019', 'year'],
    ['2019-05', 'month'],
    ['2019-05-08', 'day'],
    ['2020-02-29', 'day'],
  ])('reads %s as a %s', (text, precision) => {
    expect(parseDate(text)?.precision).toBe(precision);
  });
  it.each([
    '2019-02-29',
    '2019-13',
    '2019-00-01',
    '2019-9-30',
    '1899',
    '99999',
    '2019年',
    '',
    '2019-05-08T00:00',
  ])('refuses %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

it('compares only the digits that both dates have', () => {
  expect(isBefore('2018', '2018-05-01')).toBe(false);
  expect(isBefore('2018-05-01', '2018')).toBe(false);
  expect(isBefore('2017', '2018-05-01')).toBe(true);
  expect(isBefore('2018-04-30', '2018-05')).toBe(true);
});
