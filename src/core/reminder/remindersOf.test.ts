import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reminder } from './reminder.ts';
import { type BodyStand, dayBefore, isOpen, remindersOf } from './remindersOf.ts';

const ladders: Reminder[] = [
  { about: 'notConfirmed', daysBefore: [30, 14] },
  { about: 'notStarted', daysBefore: [30, 14, 7] },
  { about: 'notFiled', daysBefore: [14, 7, 3, 1, 0] },
  { about: 'sealOverdue', daysBefore: [-1, -7] },
];
const silent: BodyStand = {
  ...{ body: 'b', confirmed: false, started: false, filed: false, sealPromisedOn: null },
  dues: { filing: '2019-09-30' },
};
const on = (today: string, given: Partial<BodyStand> = {}, since = dayBefore(today, 1)) =>
  remindersOf(ladders, [{ ...silent, ...given }], { today, since, filing: 'filing' });
const abouts = (...found: Parameters<typeof on>) => on(...found)[0]?.abouts ?? [];

test.each<[string, string, Partial<BodyStand>, string | undefined, string[]]>([
  [
    'thirty days before: of the circular and of beginning',
    '2019-08-31',
    {},
    undefined,
    ['notConfirmed', 'notStarted'],
  ],
  ['on a day between two rungs: of nothing', '2019-09-01', {}, undefined, []],
  [
    'a fortnight before: of all three, in one',
    '2019-09-16',
    {},
    undefined,
    ['notConfirmed', 'notStarted', 'notFiled'],
  ],
  [
    'who has confirmed: not of that',
    '2019-09-16',
    { confirmed: true },
    undefined,
    ['notStarted', 'notFiled'],
  ],
  ['who has begun: not of that', '2019-09-16', { confirmed: true, started: true }, undefined, ['notFiled']],
  ['who has filed: of nothing', '2019-09-23', { confirmed: true, started: true, filed: true }, undefined, []],
  [
    'who filed without a begun application (nil report): of nothing',
    '2019-09-23',
    { confirmed: true, filed: true },
    undefined,
    [],
  ],
  ['on the last day', '2019-09-30', {}, undefined, ['notFiled']],
  [
    'an extended body by its own day',
    '2019-10-07',
    { dues: { filing: '2019-10-10' } },
    undefined,
    ['notFiled'],
  ],
  [
    'an extended body not by the others’ day',
    '2019-09-29',
    { dues: { filing: '2019-10-10' } },
    undefined,
    [],
  ],
  ['after the day has passed: of nothing', '2019-10-02', { dues: {} }, undefined, []],
  [
    'after a week without a run: once, of what is due now',
    '2019-09-25',
    { confirmed: true, started: true },
    '2019-09-17',
    ['notFiled'],
  ],
  [
    'a day after a promised seal',
    '2019-10-03',
    { filed: true, confirmed: true, sealPromisedOn: '2019-10-02' },
    undefined,
    ['sealOverdue'],
  ],
  [
    'not on the promised day itself',
    '2019-10-02',
    { filed: true, confirmed: true, sealPromisedOn: '2019-10-02' },
    undefined,
    [],
  ],
])('%s', (_what, today, given, since, expected) => {
  expect(abouts(today, given, since)).toEqual(expected);
});

test('the last two days are urgent', () => {
  expect(on('2019-09-29')[0]).toMatchObject({ urgent: true, due: '2019-09-30' });
  expect(on('2019-09-27')[0]).toMatchObject({ urgent: false });
});

test('nobody twice a day, nobody who is done, and every rung once however the runs fall', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => dayBefore('2019-10-20', days));
  const stand = fc.record({
    ...{ confirmed: fc.boolean(), started: fc.boolean(), filed: fc.boolean() },
    sealPromisedOn: fc.option(day),
    due: fc.option(day),
  });
  fc.assert(
    fc.property(fc.array(stand, { maxLength: 6 }), fc.uniqueArray(day, { minLength: 2 }), (given, runs) => {
      const stands = given.map(({ due, ...rest }, at) => ({
        ...rest,
        body: `b${at}`,
        dues: { filing: due ?? undefined },
      }));
      const days = [...runs].sort();
      const sent = days.slice(1).map((today, at) => ({
        today,
        reminders: remindersOf(ladders, stands, { today, since: days[at]!, filing: 'filing' }),
      }));
      for (const { reminders } of sent) {
        expect(new Set(reminders.map(({ body }) => body)).size).toBe(reminders.length);
        for (const { body, abouts: about } of reminders) {
          const own = stands.find((one) => one.body === body)!;
          expect(about.every((one) => isOpen[one](own))).toBe(true);
        }
      }
      for (const own of stands) {
        const due = own.dues.filing;
        if (due === undefined || own.filed) continue;
        const rungs = ladders[2]!.daysBefore.map((before) => dayBefore(due, before));
        const told = sent.filter(({ reminders }) =>
          reminders.some(({ body, abouts: about }) => body === own.body && about.includes('notFiled')),
        );
        const expected = days
          .slice(1)
          .filter((today, at) => rungs.some((rung) => days[at]! < rung && rung <= today));
        expect(told.map(({ today }) => today)).toEqual(expected);
      }
    }),
  );
});
