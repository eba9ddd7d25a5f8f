import { expect, test } from 'vitest';
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { Programme } from '../programme/programme.ts';
import { type ClosingFacts, closePublicNotice } from './closePublicNotice.ts';
import { noticeStand } from './noticeStand.ts';
import { settleObjection } from './objection.ts';
import { openPublicNotice, type Showable } from './openPublicNotice.ts';
import { lastDay, uncertainYears } from './period.ts';

/** National Day of 2019, with the Sunday before and the Saturday after worked. */
const calendar: WorkCalendar = {
  announced: [2019],
  days: {
    '2019-09-29': 'work',
    ...{ '2019-10-01': 'off', '2019-10-02': 'off', '2019-10-03': 'off', '2019-10-04': 'off' },
    '2019-10-07': 'off',
    '2019-10-12': 'work',
  },
};

test.each([
  [5, 'workdays', '2019-09-23', '2019-09-29', 'the worked Sunday counts'],
  [5, 'workdays', '2019-09-27', '2019-10-10', 'across 国庆'],
  [5, 'workdays', '2019-10-08', '2019-10-14', 'with the worked Saturday in it'],
  [1, 'workdays', '2019-09-30', '2019-10-08', 'published on the eve'],
  [5, 'workdays', '2019-10-05', '2019-10-12', 'published on a day off'],
  [7, 'calendarDays', '2019-09-27', '2019-10-04', 'days of the calendar know no holiday'],
  [5, 'calendarDays', '2019-12-30', '2020-01-04', 'over the year'],
] as const)('%i %s from %s end on %s: %s', (days, count, from, to, _why) => {
  expect(lastDay({ days, count }, from, calendar)).toBe(to);
});

test('a year that is not announced is told where workdays are counted', () => {
  const over = { opensOn: '2019-12-30', endsOn: '2020-01-06' };
  expect(uncertainYears({ days: 5, count: 'workdays' }, over, calendar)).toEqual([2020]);
  expect(uncertainYears({ days: 5, count: 'calendarDays' }, over, calendar)).toEqual([]);
});

test('objected while something in time is open, and for good when upheld; clear only with the result', () => {
  const one = (outcome: 'upheld' | 'dismissed' | 'withdrawn' | null, late = false) => ({ outcome, late });
  expect(noticeStand({ closed: false, objections: [] })).toBe('running');
  expect(noticeStand({ closed: true, objections: [] })).toBe('clear');
  expect(noticeStand({ closed: true, objections: [one(null)] })).toBe('objected');
  expect(noticeStand({ closed: false, objections: [one(null, true)] })).toBe('running');
  expect(
    noticeStand({ closed: true, objections: [one(null, true), one('dismissed'), one('withdrawn')] }),
  ).toBe('clear');
  expect(noticeStand({ closed: true, objections: [one('upheld', true)] })).toBe('objected');
});

const rule = { days: 5, count: 'workdays', order: 'strokes', result: '公示无异议', realName: true } as const;
const programme = {
  publicNotice: rule,
  steps: [{ id: 'body', actor: 'body' }],
  tracks: [
    { id: 'city', designatedBy: 'city' },
    { id: 'own', designatedBy: 'body' },
  ],
} as unknown as Programme;
const showable = (application: string, leadName: string, more: Partial<Showable> = {}): Showable => ({
  ...{ application, leadName, track: 'city', body: 'b', bodyPosition: 1, bodyName: '乙镇' },
  ...{ studioName: `${leadName}工作室`, unitName: '某厂', reached: true, shown: false, ...more },
});
const open = (found: Showable[], asked: object = {}, more: object = {}) =>
  openPublicNotice(
    { programme, step: undefined, found, calendar, today: '2019-09-23', ...more },
    { tracks: ['city'], opensOn: '2019-09-23', ...asked },
  );

test('the list is in the order of strokes or of bodies, and without a rule nothing opens (S8)', () => {
  const found = [
    showable('1', '欧阳海', { bodyPosition: 3 }),
    showable('2', '张三', { bodyPosition: 1 }),
    showable('3', '丁一', { bodyPosition: 2 }),
    showable('4', '王五', { shown: true }),
  ];
  const names = (answer: ReturnType<typeof open>) =>
    answer.ok ? answer.change.listed.map(({ leadName }) => leadName) : answer.refusal.code;
  expect(names(open(found))).toEqual(['丁一', '张三', '欧阳海']);
  const byBody = { ...programme, publicNotice: { ...rule, order: 'body' } };
  expect(names(open(found, {}, { programme: byBody }))).toEqual(['张三', '丁一', '欧阳海']);
  expect(names(open(found, { applications: ['2'] }))).toEqual(['张三']);
  expect(names(open(found, { applications: ['4'] }))).toBe('noticeNotReady');
  expect(names(open(found, { applications: ['9'] }))).toBe('notFound');
  expect(names(open([]))).toBe('noticeWithoutNames');
  expect(names(open(found, { tracks: ['city', 'own'] }))).toBe('designationMixed');
  expect(names(open(found, { opensOn: '2019-09-22' }))).toBe('noticeOpensInPast');
  expect(names(open(found, {}, { programme: { ...programme, publicNotice: undefined } }))).toBe(
    'noticeNotSet',
  );
  expect(names(open(found, {}, { step: 'body' }))).toBe('noticeNotSet');
});

test('the result waits for the last day and every answer, and names who was objected to with reason', () => {
  const facts = (objections: ClosingFacts['objections']) => ({
    ...{ endsOn: '2019-09-29', ended: false, closed: false, result: '公示无异议', objections },
  });
  const objection = { number: 1, outcome: null, late: false, studioName: '甲工作室' } as const;
  expect(closePublicNotice(facts([]), '2019-09-29')).toMatchObject({ refusal: { code: 'noticeRunning' } });
  expect(closePublicNotice(facts([]), '2019-09-30')).toMatchObject({ change: { result: '公示无异议' } });
  expect(closePublicNotice(facts([objection]), '2019-09-30')).toMatchObject({
    refusal: { code: 'objectionsOpen', params: { numbers: [1] } },
  });
  expect(closePublicNotice(facts([{ ...objection, late: true }]), '2019-09-30').ok).toBe(true);
  const upheld = { ...objection, outcome: 'upheld' as const };
  expect(closePublicNotice(facts([upheld, { ...upheld, number: 2 }]), '2019-09-30')).toMatchObject({
    change: { result: '除“甲工作室”外，公示无异议' },
  });
  expect(closePublicNotice({ ...facts([]), ended: true }, '2019-09-30')).toMatchObject({
    refusal: { code: 'noticeEnded' },
  });
});

test('what is upheld names a studio of the list', () => {
  const listed = new Set(['a']);
  const settle = (application: string | null, more: object = {}) =>
    settleObjection({ outcome: null, application }, { outcome: 'upheld', finding: '属实', ...more }, listed);
  expect(settle(null)).toMatchObject({ refusal: { code: 'objectionNamesNobody' } });
  expect(settle(null, { application: 'x' })).toMatchObject({ refusal: { code: 'notInNotice' } });
  expect(settle(null, { application: 'a' })).toMatchObject({ change: { application: 'a' } });
  expect(settle(null, { outcome: 'dismissed' })).toMatchObject({ change: { outcome: 'dismissed' } });
});
