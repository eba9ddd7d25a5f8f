import { expect, test } from 'vitest';
import { timeLinePlaces } from './timeLinePlaces.ts';

const phases = [{ id: 'a', title: '甲', from: '2019-05-10', to: '2019-06-15' }];
const deadline = { id: 'd', title: '报送', opens: null, due: '2019-07-20' };

test('whole months; the year stands at the first and at each January', () => {
  const places = timeLinePlaces({ phases, deadlines: [{ ...deadline, due: '2020-01-10' }] })!;
  expect([places.from, places.to]).toEqual(['2019-05-01', '2020-01-31']);
  expect(places.months.map(({ label }) => label)).toEqual([
    '2019年5月',
    '6月',
    '7月',
    '8月',
    '9月',
    '10月',
    '11月',
    '12月',
    '2020年1月',
  ]);
  const last = places.months.at(-1)!;
  expect(last.left + last.width).toBeCloseTo(100, 1);
});

test('a stretch is from morning to midnight; what lies outside is cut', () => {
  const { stretch } = timeLinePlaces({ phases, deadlines: [deadline] })!;
  expect(stretch('2019-05-01', '2019-07-31')).toEqual({ left: 0, width: 100 });
  expect(stretch('2019-01-01', '2019-05-01').left).toBe(0);
  expect(stretch('2019-05-02', '2019-05-02').left).toBeCloseTo(100 / 92, 1);
});

test('days off: week-ends on a short line, only long ones on a long line', () => {
  const workdays = { announced: [2019], days: { '2019-06-07': 'off' as const } };
  const short = timeLinePlaces({ phases, deadlines: [deadline], workdays })!;
  expect(short.daysOff.map(({ day }) => day)).toContain('2019-05-04');
  const long = timeLinePlaces({ phases, deadlines: [{ ...deadline, due: '2019-09-30' }], workdays })!;
  expect(long.daysOff.map(({ day }) => day)).toEqual(['2019-06-07']);
});

test('today only where the line reaches; no date, no line; a date being typed is not there yet', () => {
  expect(timeLinePlaces({ phases, deadlines: [], today: '2019-05-31' })!.today).toBeDefined();
  expect(timeLinePlaces({ phases, deadlines: [], today: '2019-08-01' })!.today).toBeUndefined();
  expect(timeLinePlaces({ phases: [], deadlines: [{ ...deadline, due: null }] })).toBeUndefined();
  expect(timeLinePlaces({ phases, deadlines: [{ ...deadline, due: '' }] })!.to).toBe('2019-06-30');
});
