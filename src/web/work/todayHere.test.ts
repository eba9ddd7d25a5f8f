import { expect, test } from 'vitest';
import { todayHere } from './todayHere.ts';

const noon = new Date(2026, 10, 29, 12).getTime();
const hours = (n: number) => noon + n * 3_600_000;

test('a phone without a network goes on counting the days from the day that the server said', () => {
  expect(todayHere('2019-10-10', noon, hours(1))).toBe('2019-10-10');
  expect(todayHere('2019-10-10', noon, hours(13))).toBe('2019-10-11');
  expect(todayHere('2019-12-31', noon, hours(72))).toBe('2020-01-03');
});

test('a clock that was set back takes no day away', () => {
  expect(todayHere('2019-10-10', noon, hours(-72))).toBe('2019-10-10');
});
