import { expect, test } from 'vitest';
import { dayRuns, daysFromTo, dayWords, monthsOf } from './yearDays.ts';

test('months hang from Monday to Sunday', () => {
  const months = monthsOf(2019);
  expect(months).toHaveLength(12);
  expect(months[9]?.weeks[0]).toEqual([
    undefined,
    '2019-10-01',
    '2019-10-02',
    '2019-10-03',
    '2019-10-04',
    '2019-10-05',
    '2019-10-06',
  ]);
  expect(monthsOf(2020)[1]?.weeks.flat().filter(Boolean)).toHaveLength(29);
});

test('a day in words', () => {
  const day = { day: '2019-10-01', kind: 'off', name: '国庆节', source: 'seeded' } as const;
  expect(dayWords('2019-10-01', day)).toBe('10月1日（星期二），放假：国庆节');
  expect(dayWords('2019-10-08', undefined)).toBe('10月8日（星期二）');
  expect(dayWords('2019-10-05', undefined)).toBe('10月5日（星期六），放假');
});

test('days that follow each other are one line', () => {
  const of = (day: string, source: 'seeded' | 'edited' = 'seeded') => ({
    day,
    kind: 'off' as const,
    name: '节',
    source,
  });
  expect(dayRuns([of('2019-10-01'), of('2019-10-02'), of('2019-10-04'), of('2019-10-05', 'edited')])).toEqual(
    [
      { kind: 'off', name: '节', from: '2019-10-01', to: '2019-10-02', edited: false },
      { kind: 'off', name: '节', from: '2019-10-04', to: '2019-10-04', edited: false },
      { kind: 'off', name: '节', from: '2019-10-05', to: '2019-10-05', edited: true },
    ],
  );
});

test('days from one to another', () => {
  expect(daysFromTo('2019-09-30', '2019-10-02')).toEqual(['2019-09-30', '2019-10-01', '2019-10-02']);
  expect(daysFromTo('2019-10-02', '2019-10-01')).toEqual([]);
  expect(daysFromTo('', '2019-10-01')).toEqual([]);
  expect(daysFromTo('2019-01-01', '2019-03-01')).toEqual([]);
});
