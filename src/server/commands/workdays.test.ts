import { beforeEach, describe, expect, test } from 'vitest';
import { aPerson, as, aTenant, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { isWorkday } from '../../core/calendar/workdays.ts';
import { workCalendar } from '../queries/workCalendar.ts';
import { workCalendarOf } from '../store/workdays.ts';
import { announceYear } from './announceYear.ts';
import { editWorkday } from './editWorkday.ts';

const database = await freshDatabase();
const { app: db } = database;
let tenant: string;
let city: Actor;
let minute = 0;
/** Each act a minute after the one before. */
const later = () => new Date(Date.parse('2019-05-08T09:00:00+08:00') + 60_000 * ++minute);

beforeEach(async () => {
  tenant = await aTenant(db);
  city = await aPerson({ db, tenant }, 'cityOfficer', {}, { displayName: '方远航' });
});

const year = async (asked: number, who = city) => yes(await as(db, who).ask(workCalendar, { year: asked }));
const kindOf = async (day: string) =>
  (await year(Number(day.slice(0, 4)))).days.find((one) => one.day === day)?.kind ?? null;
const calendarOf = (...years: number[]) =>
  everywhere({ db, tenant }, (tx) => workCalendarOf(tx, tenant, years));
const edit = (input: object, who = city) =>
  as(db, who, later()).run(editWorkday, { name: '国庆节', ...input });
const announce = (input: object, who = city) =>
  as(db, who, later()).run(announceYear, { year: 2030, announced: true, basis: '放假安排的通知', ...input });

describe('工作日 (F7)', () => {
  test('2019 is known; a later year is 未公布 and looks like a normal one', async () => {
    const { years, days, allowed } = await year(2019);
    expect(years).toEqual([{ year: 2019, announced: true, source: 'seeded', basis: '' }]);
    expect(days).toContainEqual({ day: '2019-09-29', kind: 'work', name: '国庆节', source: 'seeded' });
    expect(allowed).toEqual(['editWorkday']);
    const unknown = await year(2030);
    expect(unknown.years).toMatchObject([{ announced: false }]);
    expect(unknown.days).toEqual([]);
    const calendar = await calendarOf(2019, 2030);
    expect(calendar.announced).toEqual([2019]);
    expect(isWorkday(calendar, '2030-10-01')).toBe(true);
    expect(isWorkday(calendar, '2019-10-01')).toBe(false);
  });

  test('several years at once; no more than five', async () => {
    const asked = yes(await as(db, city).ask(workCalendar, { year: 2018, until: 2040 }));
    expect(asked.years.map((one) => one.year)).toEqual([2018, 2019, 2020, 2021, 2022]);
  });

  test('an officer enters a year by hand, corrects it and gives a day back; all of it stays in the history', async () => {
    yes(await edit({ days: ['2030-10-01', '2030-10-02', '2030-10-03'], kind: 'off' }));
    yes(await edit({ days: ['2030-09-29'], kind: 'work' }));
    yes(await announce({}));
    expect(await kindOf('2030-10-02')).toBe('off');
    yes(await edit({ days: ['2030-10-03'], kind: 'reset', name: '' }));
    expect(await kindOf('2030-10-03')).toBeNull();
    const { history, words, years } = await year(2030);
    expect(history.map(({ day, kind, byName }) => [day, kind, byName])).toEqual([
      ['2030-10-03', 'reset', '方远航'],
      ['2030-09-29', 'work', '方远航'],
      ['2030-10-01', 'off', '方远航'],
      ['2030-10-02', 'off', '方远航'],
      ['2030-10-03', 'off', '方远航'],
    ]);
    expect(words).toMatchObject([{ announced: true, basis: '放假安排的通知', byName: '方远航' }]);
    expect(years).toMatchObject([{ announced: true, source: 'edited' }]);
    const calendar = await calendarOf(2030);
    expect(isWorkday(calendar, '2030-09-29')).toBe(true);
    expect(isWorkday(calendar, '2030-10-03')).toBe(true);
  });

  test('a day of an announced year is corrected and reset to the announcement', async () => {
    yes(await edit({ days: ['2019-10-08'], kind: 'off', name: '本市停工' }));
    expect(await kindOf('2019-10-08')).toBe('off');
    yes(await edit({ days: ['2019-10-01'], kind: 'work', name: '值守' }));
    yes(await edit({ days: ['2019-10-01', '2019-10-08'], kind: 'reset', name: '' }));
    expect([await kindOf('2019-10-01'), await kindOf('2019-10-08')]).toEqual(['off', null]);
  });

  test('another installation has its own', async () => {
    yes(await edit({ days: ['2030-10-01'], kind: 'off' }));
    const other = await aTenant(db);
    const theirs = await aPerson({ db, tenant: other }, 'cityOfficer');
    expect((await year(2030, theirs)).days).toEqual([]);
  });
});

describe('refused', () => {
  test('what changes nothing: a Saturday is off, a Monday is worked, and nobody changed the day', async () => {
    expect(refusalOf(await edit({ days: ['2030-10-05'], kind: 'off' }))).toBe('workdaysUnchanged');
    expect(refusalOf(await edit({ days: ['2019-09-29'], kind: 'work' }))).toBe('workdaysUnchanged');
    expect(refusalOf(await edit({ days: ['2019-10-01'], kind: 'reset' }))).toBe('workdaysUnchanged');
  });
  test('a day without a name, and a day that does not exist', async () => {
    expect(refusalOf(await edit({ days: ['2030-10-01'], kind: 'off', name: ' ' }))).toBe('inputInvalid');
    expect(refusalOf(await edit({ days: ['2030-02-30'], kind: 'off' }))).toBe('inputInvalid');
  });
  test('a year that is so already; 已公布 without the paper', async () => {
    expect(refusalOf(await announce({ year: 2019 }))).toBe('yearAlready');
    expect(refusalOf(await announce({ announced: false }))).toBe('yearAlready');
    expect(refusalOf(await announce({ basis: '' }))).toBe('inputInvalid');
  });
  test('an auditor sees it and changes nothing', async () => {
    const officer = await aPerson({ db, tenant }, 'fundAuditor');
    expect((await year(2019, officer)).allowed).toEqual([]);
    expect(refusalOf(await edit({ days: ['2030-10-01'], kind: 'off' }, officer))).toBe('notAllowed');
    expect(refusalOf(await announce({}, officer))).toBe('notAllowed');
  });
});
