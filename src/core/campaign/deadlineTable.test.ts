import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Deadline } from '../programme/programme.ts';
import { boundBy } from './boundBy.ts';
import { type DeadlineFacts, type DeadlineStand, deadlineStand } from './deadline.ts';
import { deadlineSpan, printedDue } from './deadlineWords.ts';
import { extendDeadline } from './extendDeadline.ts';

const due: Deadline = { id: 'filing', title: '报送', binds: 'filing', due: '2019-09-30' };
const window: Deadline = { ...due, opens: '2019-09-01' };
const { due: _none, ...rolling } = due;
const grace: Deadline = { ...due, graceMinutes: 30 };
const hard: Deadline = { ...due, hardClose: '2019-10-08' };
const begunAt = new Date('2019-09-30T23:50:00+08:00');

type Expected = Partial<DeadlineStand>;
const open: Expected = { open: true, late: false };
const late: Expected = { open: true, late: true };
const shut: Expected = { open: false, late: false };
const extendedTo = '2019-10-10';
const earlierDue = '2019-09-20';

/** What, when on the city's clock, further facts, how it stands. */
const cases: readonly (readonly [
  string,
  Deadline,
  string,
  Omit<DeadlineFacts, 'now' | 'timeZone'>,
  Expected,
])[] = [
  // rolling
  [
    'rolling: any day',
    rolling,
    '2031-01-01T00:00',
    {},
    { ...open, due: null, daysLeft: null, printed: '常年受理' },
  ],
  [
    'rolling from a day: before it',
    { ...rolling, opens: '2019-09-01' },
    '2019-08-31T23:59',
    {},
    { ...shut, opensOn: '2019-09-01' },
  ],
  [
    'rolling from a day: on it',
    { ...rolling, opens: '2019-09-01' },
    '2019-09-01T00:00',
    {},
    { ...open, span: '9月1日起常年受理' },
  ],
  [
    'rolling: an extension means nothing',
    rolling,
    '2019-10-11T00:00',
    { extendedTo },
    { ...open, due: null, extended: false },
  ],
  // window
  [
    'window: the evening before',
    window,
    '2019-08-31T23:59',
    {},
    { ...shut, opensOn: '2019-09-01', daysLeft: 30 },
  ],
  ['window: its first minute', window, '2019-09-01T00:00', {}, { ...open, span: '9月1日至9月30日24:00' }],
  ['window: its last minute', window, '2019-09-30T23:59', {}, { ...open, daysLeft: 0 }],
  ['window: over', window, '2019-10-01T00:00', {}, { ...shut, daysLeft: -1 }],
  [
    'window: extended at its end only',
    window,
    '2019-08-31T12:00',
    { extendedTo },
    { ...shut, opensOn: '2019-09-01' },
  ],
  [
    'window: extended',
    window,
    '2019-10-10T23:59',
    { extendedTo },
    { ...open, extended: true, span: '9月1日至10月10日24:00' },
  ],
  // grace
  ['grace: begun before, within', grace, '2019-10-01T00:29', { begunAt }, late],
  ['grace: begun before, its end', grace, '2019-10-01T00:30', { begunAt }, shut],
  ['grace: nothing begun', grace, '2019-10-01T00:10', {}, shut],
  [
    'grace: after an extension',
    grace,
    '2019-10-11T00:29',
    { begunAt, extendedTo },
    { ...late, extended: true },
  ],
  [
    'grace: none where the hard close is the day',
    { ...grace, hardClose: '2019-09-30' },
    '2019-10-01T00:10',
    { begunAt },
    shut,
  ],
  ['grace: over a whole day', { ...grace, graceMinutes: 1500 }, '2019-10-02T00:59', { begunAt }, late],
  [
    'grace: over a whole day, its end',
    { ...grace, graceMinutes: 1500 },
    '2019-10-02T01:00',
    { begunAt },
    shut,
  ],
  // hard close
  ['hard close: between', hard, '2019-10-08T23:59', {}, late],
  ['hard close: over', hard, '2019-10-09T00:00', {}, shut],
  [
    'hard close: an extension beyond it',
    hard,
    '2019-10-10T12:00',
    { extendedTo },
    { ...open, extended: true },
  ],
  [
    'hard close: an extension before it',
    hard,
    '2019-10-07T12:00',
    { extendedTo: '2019-10-05' },
    { ...late, extended: true },
  ],
  // extension
  [
    'an extension that is not later changes nothing',
    due,
    '2019-10-01T00:00',
    { extendedTo: '2019-09-30' },
    { ...shut, extended: false },
  ],
  // a body's earlier day
  [
    'earlier: its last minute',
    due,
    '2019-09-20T23:59',
    { earlierDue },
    { ...open, byBody: true, due: earlierDue, daysLeft: 0 },
  ],
  [
    'earlier: over, though the city’s is not',
    due,
    '2019-09-21T00:00',
    { earlierDue },
    { ...shut, byBody: true },
  ],
  ['earlier: no hard close of the city', hard, '2019-09-21T00:00', { earlierDue }, shut],
  [
    'earlier: grace, and not late',
    grace,
    '2019-09-21T00:10',
    { earlierDue, begunAt: new Date('2019-09-20T23:50:00+08:00') },
    open,
  ],
  [
    'earlier: holds beside an extension of the city',
    due,
    '2019-09-21T00:00',
    { earlierDue, extendedTo },
    { ...shut, extended: false },
  ],
  [
    'earlier than the extension, later than the city’s own',
    due,
    '2019-10-05T12:00',
    { earlierDue: '2019-10-05', extendedTo },
    { ...open, byBody: true },
  ],
  [
    'a later day of the body is none',
    due,
    '2019-10-01T00:00',
    { earlierDue: '2019-10-05' },
    { ...shut, byBody: false, due: '2019-09-30' },
  ],
  [
    'the same day is the city’s',
    due,
    '2019-09-30T12:00',
    { earlierDue: '2019-09-30' },
    { ...open, byBody: false },
  ],
  [
    'earlier in rolling intake',
    rolling,
    '2019-09-21T00:00',
    { earlierDue },
    { ...shut, byBody: true, due: earlierDue },
  ],
  [
    'earlier: paper that was here by it',
    due,
    '2019-09-25T00:00',
    { earlierDue, paperOn: '2019-09-20' },
    { ...open, onPaper: '2019-09-20' },
  ],
];

/** A moment on the clock of a city, as the server of any zone has it. */
const zones: readonly (readonly [string, string])[] = [
  ['Asia/Shanghai', '+08:00'],
  ['Asia/Urumqi', '+06:00'],
  ['Pacific/Kiritimati', '+14:00'],
  ['UTC', 'Z'],
];

/** Zones of the machine the server runs on: none of them may matter. */
const machines = ['UTC', 'America/New_York', 'Asia/Shanghai'];
const everywhere = zones.flatMap((zone) => machines.map((machine) => [...zone, machine] as const));
afterEach(() => vi.unstubAllEnvs());

describe.each(everywhere)('on the clock of %s (%s), the machine in %s', (timeZone, offset, machine) => {
  const shifted = (moment: Date | undefined) =>
    moment && new Date(`${new Date(+moment + 8 * 3_600_000).toISOString().slice(0, 16)}:00${offset}`);
  test.each(cases)('%s', (_what, deadline, clock, facts, expected) => {
    vi.stubEnv('TZ', machine);
    const now = new Date(`${clock}:00${offset}`);
    const own = { ...facts, begunAt: shifted(facts.begunAt) };
    expect(deadlineStand(deadline, { now, timeZone, ...own })).toMatchObject(expected);
  });
});

describe('where summer time ends in the night of the deadline', () => {
  const timeZone = 'America/New_York';
  const autumn: Deadline = { ...due, due: '2019-11-02', graceMinutes: 90 };
  test.each<[string, string, Expected]>([
    ['the last minute of the day', '2019-11-03T03:59:00Z', open],
    ['a minute later, begun before', '2019-11-03T04:01:00Z', late],
    ['the wall clock counts, the hour that comes twice too', '2019-11-03T06:29:00Z', late],
    ['after the grace', '2019-11-03T06:31:00Z', shut],
  ])('%s', (_what, now, expected) => {
    const facts = { now: new Date(now), timeZone, begunAt: new Date('2019-11-02T20:00:00Z') };
    expect(deadlineStand(autumn, facts)).toMatchObject(expected);
  });
});

describe('what is said', () => {
  test('of a day, a window, rolling intake', () => {
    expect(printedDue('2019-09-30')).toBe('9月30日24:00');
    expect(printedDue(undefined)).toBe('常年受理');
    expect(deadlineSpan(undefined, '2019-09-30')).toBe('9月30日24:00');
    expect(deadlineSpan('2019-12-20', '2020-01-10')).toBe('2019年12月20日至2020年1月10日24:00');
  });
  test('of what a body’s own day refuses: whom to ask is the body', () => {
    const at = (facts: object) =>
      boundBy(
        due,
        deadlineStand(due, {
          now: new Date('2019-10-01T00:00:00+08:00'),
          timeZone: 'Asia/Shanghai',
          ...facts,
        }),
      );
    expect(at({})).toMatchObject({ refusal: { code: 'afterDeadline', params: { due: '9月30日24:00' } } });
    expect(at({ earlierDue })).toMatchObject({
      refusal: { code: 'afterBodyDeadline', params: { due: '9月20日24:00' } },
    });
  });
  test('of an extension where there is no end', () => {
    expect(extendDeadline(rolling, undefined, '2019-10-10')).toMatchObject({
      refusal: { code: 'deadlineRolling' },
    });
    expect(extendDeadline(undefined, undefined, '2019-10-10')).toMatchObject({
      refusal: { code: 'notFound' },
    });
    expect(extendDeadline(due, '2019-10-10', '2019-10-10')).toMatchObject({
      refusal: { code: 'extensionNotLater' },
    });
    expect(extendDeadline(due, undefined, '2019-10-01')).toMatchObject({ ok: true });
  });
});
