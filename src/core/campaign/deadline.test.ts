import { describe, expect, test } from 'vitest';
import type { Deadline } from '../programme/programme.ts';
import { boundBy } from './boundBy.ts';
import { deadlineStand } from './deadline.ts';
import { daysBetween, today } from './today.ts';

const filing: Deadline = {
  id: 'filing',
  title: '报送',
  binds: 'filing',
  opens: '2019-05-08',
  due: '2019-09-30',
};
const timeZone = 'Asia/Shanghai';
const at = (now: string, deadline: Partial<Deadline> = {}, facts = {}) =>
  deadlineStand({ ...filing, ...deadline }, { now: new Date(now), timeZone, ...facts });

describe('the business date', () => {
  test('is read on the clock of the city', () => {
    expect(today(new Date('2019-09-30T15:59:59Z'), timeZone)).toBe('2019-09-30');
    expect(today(new Date('2019-09-30T16:00:00Z'), timeZone)).toBe('2019-10-01');
    expect(today(new Date('2019-09-30T16:00:00Z'), 'America/New_York')).toBe('2019-09-30');
  });
  test('days between', () => {
    expect(daysBetween('2019-09-30', '2019-10-01')).toBe(1);
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2019-10-02', '2019-09-30')).toBe(-2);
  });
});

describe('a deadline (V16)', () => {
  test('is due inclusive, to 24:00 of the city', () => {
    expect(at('2019-09-30T23:59:59.999+08:00')).toEqual({
      due: '2019-09-30',
      printed: '9月30日24:00',
      daysLeft: 0,
      open: true,
      late: false,
    });
    expect(at('2019-10-01T00:00:00+08:00')).toMatchObject({ open: false, late: false, daysLeft: -1 });
  });
  test('is closed before it opens', () => {
    expect(at('2019-05-07T23:59:00+08:00')).toMatchObject({ open: false, opensOn: '2019-05-08' });
    expect(at('2019-05-08T00:00:00+08:00')).toMatchObject({ open: true });
  });
  test('takes late what was begun before, within the grace', () => {
    const begunAt = new Date('2019-09-30T23:50:00+08:00');
    const grace = { graceMinutes: 30 };
    expect(at('2019-10-01T00:29:59+08:00', grace, { begunAt })).toMatchObject({ open: true, late: true });
    expect(at('2019-10-01T00:30:00+08:00', grace, { begunAt })).toMatchObject({ open: false });
    expect(at('2019-10-01T00:10:00+08:00', grace)).toMatchObject({ open: false });
    const after = { begunAt: new Date('2019-10-01T00:01:00+08:00') };
    expect(at('2019-10-01T00:10:00+08:00', grace, after)).toMatchObject({ open: false });
    expect(at('2019-10-02T00:10:00+08:00', grace, { begunAt })).toMatchObject({ open: false });
  });
  test('a hard close on the day itself leaves no grace', () => {
    const hard = { graceMinutes: 30, hardClose: '2019-09-30' };
    const begunAt = new Date('2019-09-30T23:50:00+08:00');
    expect(at('2019-10-01T00:10:00+08:00', hard, { begunAt })).toMatchObject({ open: false });
  });
  test('until a later hard close it is taken and marked late', () => {
    const hard = { hardClose: '2019-10-08' };
    expect(at('2019-10-08T23:59:00+08:00', hard)).toMatchObject({ open: true, late: true, daysLeft: -8 });
    expect(at('2019-10-09T00:00:00+08:00', hard)).toMatchObject({ open: false });
  });
  test('an extension holds beyond the hard close and is not late', () => {
    const facts = { extendedTo: '2019-10-15' };
    expect(at('2019-10-15T12:00:00+08:00', { hardClose: '2019-10-08' }, facts)).toMatchObject({
      due: '2019-10-15',
      printed: '10月15日24:00',
      open: true,
      late: false,
    });
    expect(at('2019-09-30T12:00:00+08:00', {}, { extendedTo: '2019-09-01' }).due).toBe('2019-09-30');
  });
  test('binds an act, or refuses it with the date', () => {
    expect(boundBy(filing, at('2019-09-30T12:00:00+08:00'))).toEqual({ ok: true, change: { late: false } });
    expect(boundBy(filing, at('2019-10-01T12:00:00+08:00'))).toEqual({
      ok: false,
      refusal: { code: 'afterDeadline', params: { deadline: '报送', due: '9月30日24:00' } },
    });
    expect(boundBy(filing, at('2019-05-01T12:00:00+08:00'))).toMatchObject({
      refusal: { code: 'beforeOpening', params: { opens: '2019-05-08' } },
    });
  });
});
