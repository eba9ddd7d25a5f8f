import { expect, test } from 'vitest';
import type { Mentorship } from '../programme/mentorship.ts';
import type { Agreement } from './agreement.ts';
import { checkAgreement, checkMentor } from './checkAgreement.ts';
import { lastDayOfTerm, monthsAfter } from './monthsAfter.ts';
import { checkDueOn, duesOf, extendPair, onDay, type PairStand, sealPair } from './pairDecisions.ts';
import { mayAct, pairActs, pairStates } from './pairState.ts';
import { sideOf, writtenFor } from './sideOf.ts';

const rules: Mentorship = {
  ...{
    reasons: ['新入职'],
    kinds: ['技术工人'],
    agreement: ['双方职责'],
    plan: ['学习计划'],
    source: '一（三）',
  },
};
const bounded: Mentorship = { ...rules, termMonths: { from: 12, to: 24 }, atMost: 2, extensionMonths: 6 };
const agreement: Agreement = {
  ...{ mentor: { name: '甲', level: '' }, reason: '新入职', kind: '技术工人' },
  apprentice: { name: '乙', unit: '', birthYear: null, level: '', hiredOn: null },
  ...{ startsOn: '2019-03-01', endsOn: '2020-02-29', knowHow: '', goal: '', other: '' },
  ...{ mentorDuties: '', apprenticeDuties: '', planColumns: ['学习计划'] },
  plan: [{ id: '1', words: ['看图'], dueOn: '2019-06-30' }],
};
const pair: PairStand = {
  ...{ number: '2019-ST-0001', state: 'running', result: null, startsOn: '2019-03-01', endsOn: '2020-02-29' },
  ...{ extendedOn: null, agreementVersion: 'a', lastCheckOn: null },
};
const code = (decision: { ok: boolean; refusal?: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal?.code;

test('months end where a month ends', () => {
  expect(monthsAfter('2019-01-31', 1)).toBe('2019-02-28');
  expect(monthsAfter('2019-08-31', 6)).toBe('2020-02-29');
  expect(lastDayOfTerm('2019-03-01', 12)).toBe('2020-02-29');
});

test.each<[string, Mentorship, Partial<Agreement>, string]>([
  ['as the programme wants it', bounded, {}, 'ok'],
  ['no term is given, any will do', rules, { endsOn: '2019-07-01' }, 'ok'],
  ['too short', bounded, { endsOn: '2019-12-31' }, 'pairTermWrong'],
  ['too long', bounded, { endsOn: '2021-06-30' }, 'pairTermWrong'],
  ['to the same day of the year', bounded, { endsOn: '2021-03-01' }, 'ok'],
  ['ends before it begins', rules, { endsOn: '2019-03-01' }, 'pairTermWrong'],
  ['another reason', rules, { reason: '其他' }, 'pairReasonUnknown'],
  ['another kind', rules, { kind: '其他' }, 'pairReasonUnknown'],
  [
    'an item after the term',
    rules,
    { plan: [{ id: '1', words: ['看图'], dueOn: '2021-01-01' }] },
    'planOutsideTerm',
  ],
  ['an empty item', rules, { plan: [{ id: '1', words: [' '], dueOn: '2019-06-30' }] }, 'planItemEmpty'],
])('an agreement %s', (_what, given, change, expected) => {
  expect(code(checkAgreement(given, { ...agreement, ...change }))).toBe(expected);
});

test('a mentor is full, an apprentice learns from one, nobody from themselves (domain 2.10)', () => {
  const people = { mentor: '甲', apprentice: '乙' };
  expect(code(checkMentor(bounded, people, { taught: 1, learnsFrom: null }))).toBe('ok');
  expect(code(checkMentor(bounded, people, { taught: 2, learnsFrom: null }))).toBe('mentorFull');
  expect(code(checkMentor(rules, people, { taught: 90, learnsFrom: null }))).toBe('ok');
  expect(code(checkMentor(rules, people, { taught: 0, learnsFrom: '丙' }))).toBe('apprenticeTaken');
  expect(code(checkMentor(rules, { mentor: '甲', apprentice: '甲' }, { taught: 0, learnsFrom: null }))).toBe(
    'pairOfOne',
  );
});

test('every state is open to some act or over for good; what is over teaches nobody', () => {
  for (const state of pairStates) expect(pairActs.some((act) => mayAct(state, act))).toBe(state !== 'ended');
  expect(mayAct('drafted', 'evaluate')).toBe(false);
  expect(mayAct('changed', 'evaluate')).toBe(false);
});

test('only the sheet of the agreement as it is now seals it', () => {
  const drafted: PairStand = { ...pair, state: 'drafted' };
  const seal = (version: string, signedOn = '2019-03-01') =>
    code(sealPair(drafted, { version, signedOn }, '2019-03-02'));
  expect([seal('a'), seal('b'), seal('a', '2019-03-03')]).toEqual(['ok', 'pairSheetOld', 'actInFuture']);
  expect(code(sealPair(pair, { version: 'a', signedOn: '2019-03-01' }, '2019-03-02'))).toBe('pairNotOpen');
});

test('a term is extended once, by what the programme gives, and not when the goal was reached', () => {
  expect(extendPair(bounded, pair)).toMatchObject({ change: { endsOn: '2020-08-29', state: 'running' } });
  expect(code(extendPair(rules, pair))).toBe('extensionNotGiven');
  expect(code(extendPair(bounded, { ...pair, extendedOn: '2020-01-01' }))).toBe('pairExtendedBefore');
  const done: PairStand = { ...pair, state: 'completed', result: 'not' };
  expect(extendPair(bounded, done)).toMatchObject({ change: { state: 'running' } });
  expect(code(extendPair(bounded, { ...done, result: 'reached' }))).toBe('pairNotOpen');
});

test('checks, plan items, the end and the evaluation fall due by themselves', () => {
  expect(checkDueOn({ checkEveryMonths: 3 }, pair)).toBe('2019-06-01');
  expect(checkDueOn({ checkEveryMonths: 3 }, { ...pair, lastCheckOn: '2020-01-15' })).toBe('2020-02-29');
  expect(checkDueOn({}, pair)).toBe(null);
  const dues = (today: string, open: string[] = []) =>
    duesOf({ ...pair, checkDueOn: '2019-06-01' }, open, today);
  expect(dues('2019-05-01')).toEqual([]);
  expect(dues('2019-06-01')).toEqual(['checkDue']);
  expect(dues('2019-05-28', ['2019-06-01', '2019-05-01'])).toEqual(['planDue', 'planOverdue']);
  expect(dues('2020-02-20')).toEqual(['checkDue', 'ending']);
  expect(dues('2020-03-01')).toEqual(['evaluationDue']);
  expect(code(onDay(pair, 'check', '2019-02-01', '2019-05-01'))).toBe('beforePairBegan');
});

test('a side writes for itself, an office for either, an apprentice in no other pair', () => {
  const whose = { body: 'b', unit: 'u', studio: 's', mentorMember: null };
  const accounts = { ...whose, mentorUser: null, apprenticeUser: 'a1' };
  const who = (user: string, role: 'apprentice' | 'lead' | 'clerk') => ({
    ...{ user, tenant: 't' },
    grants: [role === 'clerk' ? { role, unit: 'u' } : { role, studio: 's' }],
  });
  expect(sideOf(who('l', 'lead'), accounts)).toBe('mentor');
  expect(writtenFor(who('a1', 'apprentice'), accounts, undefined)).toMatchObject({
    change: { side: 'apprentice', enteredFor: false },
  });
  expect(writtenFor(who('c', 'clerk'), accounts, 'apprentice')).toMatchObject({
    change: { enteredFor: true },
  });
  expect(writtenFor(who('l', 'lead'), accounts, 'apprentice')).toMatchObject({
    change: { enteredFor: true },
  });
  expect(code(writtenFor(who('a2', 'apprentice'), accounts, undefined))).toBe('notAllowed');
  expect(code(writtenFor(who('a1', 'apprentice'), accounts, 'mentor'))).toBe('notAllowed');
  expect(sideOf(who('l', 'lead'), { ...accounts, mentorMember: 'm' })).toBe(undefined);
});
