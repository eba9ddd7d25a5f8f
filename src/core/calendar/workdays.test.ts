import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkdays,
  isWorkday,
  nextWorkday,
  plainCalendar,
  unannouncedYears,
  type WorkCalendar,
  weekdayOf,
  workdaysBetween,
} from './workdays.ts';

/** National Day of 2019: off on weekdays, worked on the Sunday before and the Saturday after. */
const calendar: WorkCalendar = {
  announced: [2019],
  days: {
    '2019-09-29': 'work',
    ...{ '2019-10-01': 'off', '2019-10-02': 'off', '2019-10-03': 'off', '2019-10-04': 'off' },
    '2019-10-07': 'off',
    '2019-10-12': 'work',
  },
};

describe('workdays', () => {
  test.each([
    ['2019-09-27', true, 'a Friday'],
    ['2019-09-28', false, 'a Saturday'],
    ['2019-09-29', true, 'a Sunday that is worked'],
    ['2019-09-30', true, 'a Monday'],
    ['2019-10-01', false, 'a Tuesday that is off'],
    ['2019-10-12', true, 'a Saturday that is worked'],
    ['2020-02-29', false, 'a leap day, a Saturday'],
  ])('%s: %s (%s)', (day, worked) => {
    expect(isWorkday(calendar, day)).toBe(worked);
  });

  test('the next workday is the day itself when it is one', () => {
    expect(nextWorkday(calendar, '2019-09-30')).toBe('2019-09-30');
    expect(nextWorkday(calendar, '2019-10-01')).toBe('2019-10-08');
    expect(nextWorkday(calendar, '2019-09-28')).toBe('2019-09-29');
    expect(nextWorkday(plainCalendar, '2019-10-05')).toBe('2019-10-07');
  });

  test('counted forth and back', () => {
    expect(addWorkdays(calendar, '2019-09-27', 2)).toBe('2019-09-30');
    expect(addWorkdays(calendar, '2019-09-30', 5)).toBe('2019-10-12');
    expect(addWorkdays(calendar, '2019-10-08', -1)).toBe('2019-09-30');
    expect(addWorkdays(calendar, '2019-10-05', 0)).toBe('2019-10-05');
    expect(workdaysBetween(calendar, '2019-09-30', '2019-10-12')).toBe(5);
    expect(workdaysBetween(calendar, '2019-10-12', '2019-09-30')).toBe(-5);
    expect(workdaysBetween(calendar, '2019-10-01', '2019-10-07')).toBe(0);
  });

  test('years that are not announced are named', () => {
    expect(unannouncedYears(calendar, ['2019-05-01', '2021-01-04', '2020-02-01', '2020-03-01'])).toEqual([
      2020, 2021,
    ]);
    expect(unannouncedYears(calendar, ['2019-09-30'])).toEqual([]);
  });

  test('the day of the week, before 1970 too', () => {
    expect(weekdayOf('1970-01-01')).toBe(3);
    expect(weekdayOf('1969-12-28')).toBe(6);
    expect(weekdayOf('2026-11-28')).toBe(5);
  });

  test('so many workdays on is so many workdays between', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2019-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const to = addWorkdays(calendar, from, count);
        expect(workdaysBetween(calendar, from, to)).toBe(count);
        expect(count === 0 || isWorkday(calendar, to)).toBe(true);
      }),
    );
  });
});
