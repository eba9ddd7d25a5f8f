import { expect, test } from 'vitest';
import { announcedDays, announcedYears } from './announcedDays.ts';

test('the years that came along have no gap; 2019 and 2026 are among them', () => {
  const years = announcedYears();
  expect(years).toEqual(Array.from({ length: years.length }, (_, at) => years[0]! + at));
  expect(years).toEqual(expect.arrayContaining([2019, 2026]));
});

test('National Day of 2019 as announced', () => {
  const days = announcedDays(2019).filter(({ name }) => name === '国庆节');
  expect(days.filter(({ kind }) => kind === 'work').map(({ day }) => day)).toEqual([
    '2019-09-29',
    '2019-10-12',
  ]);
  expect(days.filter(({ kind }) => kind === 'off')).toHaveLength(7);
});

test('a year that nobody has announced has no days', () => {
  expect(announcedDays(2199)).toEqual([]);
});
