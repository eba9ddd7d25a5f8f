import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClassCondition, Classification } from '../programme/classification.ts';
import { classify } from './classify.ts';
import { type ClassFacts, numberFacts, percentOf } from './facts.ts';

const none = Object.fromEntries(numberFacts.map((fact) => [fact, '0']));
const facts = (some: Partial<ClassFacts> = {}): ClassFacts =>
  ({ ...none, surveyAnswered: true, level: 'city', state: 'active', type: '', ...some }) as ClassFacts;
const rules: Classification = {
  grades: [
    {
      id: 'a',
      title: 'A类',
      allOf: [
        { fact: 'project', atLeast: 2 },
        { fact: 'signs', atMost: 0 },
      ],
      anyOf: [{ fact: 'patent', atLeast: 1 }, { levels: ['province', 'nation'] }],
    },
    { id: 'b', title: 'B类', allOf: [{ fact: 'project', atLeast: 1 }] },
    { id: 'c', title: 'C类' },
  ],
};
const graded = (some: Partial<ClassFacts>) => {
  const { grade, because } = classify(rules, facts(some));
  return [grade, ...because.map((one) => `${one.grade} ${one.of} ${one.outcome} ${one.value}`)];
};

test('the first grade whose conditions hold, with what was met and what was missed', () => {
  expect(graded({ project: '2', patent: '1' })).toEqual([
    ...['a', 'a all met 2', 'a all met 0', 'a any met 1'],
  ]);
  expect(graded({ project: '3', level: 'nation' })).toEqual([
    ...['a', 'a all met 3', 'a all met 0', 'a any met nation'],
  ]);
  // All that might have been is told: the missing one of all, and each of the any.
  expect(graded({ project: '1', patent: '0' })).toEqual([
    ...['b', 'a all missed 1', 'a any missed 0', 'a any missed city', 'b all met 1'],
  ]);
  expect(graded({ project: '2', patent: '2', signs: '1' })).toEqual(['b', 'a all missed 1', 'b all met 2']);
  expect(graded({})).toEqual([
    ...['c', 'a all missed 0', 'a any missed 0', 'a any missed city', 'b all missed 0'],
  ]);
});

test('what is not known is not met, and said', () => {
  expect(graded({ project: null })).toEqual([
    ...['c', 'a all unknown null', 'a any missed 0', 'a any missed city', 'b all unknown null'],
  ]);
});

describe('every kind of condition', () => {
  const outcome = (condition: ClassCondition, some: Partial<ClassFacts>) =>
    classify(
      {
        grades: [
          { id: 'yes', title: '是', allOf: [condition] },
          { id: 'no', title: '否' },
        ],
      },
      facts(some),
    ).because[0]?.outcome;
  test.each<[ClassCondition, Partial<ClassFacts>, string]>([
    [{ fact: 'funds', atLeast: 12 }, { funds: '12.0' }, 'met'],
    [{ fact: 'funds', atLeast: 12 }, { funds: '11.9999' }, 'missed'],
    [{ fact: 'openProblems', atMost: 1 }, { openProblems: '1' }, 'met'],
    [{ fact: 'openProblems', atMost: 1 }, { openProblems: '2' }, 'missed'],
    [{ fact: 'openProblems', atMost: 1 }, { openProblems: null }, 'unknown'],
    [{ fact: 'standardMet', atLeast: 67 }, { standardMet: percentOf({ met: 2, all: 3 }) }, 'missed'],
    [{ fact: 'standardMet', atLeast: 66 }, { standardMet: percentOf({ met: 2, all: 3 }) }, 'met'],
    [{ fact: 'surveyAnswered', equals: true }, { surveyAnswered: false }, 'missed'],
    [{ fact: 'surveyAnswered', equals: false }, { surveyAnswered: false }, 'met'],
    [{ fact: 'surveyAnswered', equals: true }, { surveyAnswered: null }, 'unknown'],
    [{ levels: ['unnamed', 'unit'] }, { level: 'unnamed' }, 'met'],
    [{ states: ['active'] }, { state: 'warned' }, 'missed'],
    [{ types: ['甲'] }, { type: '甲' }, 'met'],
    [{ types: ['甲'] }, { type: '乙' }, 'missed'],
    [{ types: ['甲'] }, {}, 'unknown'],
  ])('%j of %j is %s', (condition, some, expected) => expect(outcome(condition, some)).toBe(expected));
});

test('better facts never give a worse grade where only “at least” is asked', () => {
  const fact = fc.constantFrom(...numberFacts);
  const condition = fc.record({ fact, atLeast: fc.nat(6) });
  const conditions = fc.array(condition, { minLength: 1, maxLength: 4 });
  const grades = fc
    .array(fc.record({ allOf: conditions, anyOf: conditions }, { requiredKeys: [] }), { maxLength: 4 })
    .map((some) => [...some, {}].map((one, at) => ({ id: `g${at}`, title: `第${at}档`, ...one })));
  const numbers = fc.tuple(...numberFacts.map(() => fc.option(fc.nat(6), { freq: 4 })));
  const more = fc.tuple(...numberFacts.map(() => fc.nat(3)));
  fc.assert(
    fc.property(grades, numbers, more, (list, low, added) => {
      const of = (values: readonly (number | null)[]) =>
        facts(
          Object.fromEntries(
            numberFacts.map((name, at) => [name, values[at] === null ? null : String(values[at])]),
          ),
        );
      const rank = (some: ClassFacts) =>
        list.findIndex(({ id }) => id === classify({ grades: list }, some).grade);
      const better = low.map((value, at) => (value ?? 0) + added[at]!);
      expect(rank(of(better))).toBeLessThanOrEqual(rank(of(low)));
    }),
  );
});

test('a share is cut off, never rounded up; of nothing there is none', () => {
  expect(percentOf({ met: 1, all: 6 })).toBe('16.66');
  expect(percentOf({ met: 6, all: 6 })).toBe('100.00');
  expect(percentOf({ met: 0, all: 0 })).toBeNull();
});
