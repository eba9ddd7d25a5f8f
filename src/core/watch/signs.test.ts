import { expect, test } from 'vitest';
import { monthsFrom, reportDueOn, watchPlan } from './signs.ts';

const yearly = [{ counts: 'project' as const, atLeast: 2 }];

test('a year is judged when it is over, the running one in its last quarter', () => {
  const years = (today: string) =>
    watchPlan({ watch: { yearly }, tracks: [] }, today).years.map(({ year, over }) => `${year} ${over}`);
  expect(years('2019-09-30')).toEqual(['2018 true']);
  expect(years('2019-10-01')).toEqual(['2018 true', '2019 false']);
  expect(years('2020-01-01')).toEqual(['2019 true']);
});

test('what the programme does not say is not watched', () => {
  expect(watchPlan({ tracks: [] }, '2019-09-02')).toMatchObject({
    ...{ silentBefore: null, agreementsUntil: null, reviews: [], reportYear: null },
    years: [{ needs: [] }],
  });
});

test.each([
  ['01-31', '2019-01-31', 2017, '2018-01-31'],
  ['01-31', '2019-02-01', 2018, '2019-01-31'],
  ['12-20', '2019-12-20', 2018, '2018-12-20'],
  ['12-20', '2019-12-21', 2019, '2019-12-20'],
])('a report due on %s, seen on %s, is on %i', (annualReport, today, year, due) => {
  const plan = watchPlan({ watch: { yearly: [], annualReport }, tracks: [] }, today);
  expect([plan.reportYear, plan.reportDue]).toEqual([year, due]);
  expect(reportDueOn(annualReport, Number(due.slice(0, 4)))).toEqual({ year, due });
});

test.each([
  ['2019-08-31', -6, '2019-02-28'],
  ['2019-01-15', -1, '2018-12-15'],
  ['2019-11-30', 3, '2020-02-29'],
  ['2019-06-01', 12, '2020-06-01'],
])('%s and %i months is %s', (day, months, result) => {
  expect(monthsFrom(day, months)).toBe(result);
});
