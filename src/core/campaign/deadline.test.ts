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
      span: '5月8日至9月30日24:00',
      daysLeft: 0,
      open: true,
      late: false,
      extended: false,
      byBody: false,
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
  test.each<[string, string, object, object]>([
    [
      'came on the last day',
      '2019-10-05T09:00:00+08:00',
      { paperOn: '2019-09-30' },
      { open: true, late: false, onPaper: '2019-09-30' },
    ],
    [
      'came the day after',
      '2019-10-05T09:00:00+08:00',
      { paperOn: '2019-10-01' },
      { open: false, late: false },
    ],
    [
      'came within the extension',
      '2019-10-12T09:00:00+08:00',
      { paperOn: '2019-10-08', extendedTo: '2019-10-10' },
      { open: true, late: false, onPaper: '2019-10-08' },
    ],
    [
      'says nothing while the day lasts',
      '2019-09-30T23:59:59+08:00',
      { paperOn: '2019-09-20' },
      { open: true, late: false },
    ],
    [
      'counts from midnight of the city on, not of Greenwich',
      '2019-09-30T16:00:00Z',
      { paperOn: '2019-09-30' },
      { open: true, late: false, onPaper: '2019-09-30' },
    ],
    [
      'does not open what has not opened',
      '2019-05-07T09:00:00+08:00',
      { paperOn: '2019-05-01' },
      { open: false, late: false },
    ],
  ])('paper that was here first makes it on time (3.7): it %s', (_what, now, facts, expected) => {
    const { open, late, onPaper } = at(now, {}, facts);
    expect({ open, late, onPaper }).toEqual(expected);
  });
  test('paper in time goes before the grace and the hard close, which would mark it late', () => {
    const begunAt = new Date('2019-09-30T23:50:00+08:00');
    const grace = { graceMinutes: 30, hardClose: '2019-10-31' };
    const late = at('2019-10-01T00:10:00+08:00', grace, { begunAt });
    const inTime = at('2019-10-01T00:10:00+08:00', grace, { begunAt, paperOn: '2019-09-28' });
    expect([late.late, inTime.late]).toEqual([true, false]);
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
