import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, Scoring, Standard, StandardItem } from '../programme/standard.ts';
import type { Marks } from '../standards/marks.ts';
import { scoreSheet } from './scoreSheet.ts';
import { type Candidate, standings } from './standings.ts';

const sheetOf = (items: StandardItem[], marks: Marks) => scoreSheet({ items }, marks);
const item = (id: string, mark: Mark, threshold?: number): StandardItem => ({
  id,
  title: id,
  mark,
  threshold,
});

describe('one mark (F23)', () => {
  const unit = { kind: 'perUnit', unit: '项', points: 1.5, max: 5 } as const;
  const missing = { kind: 'perMissing', unit: '人', target: 5, points: 2, max: 8 } as const;
  const cases: [string, Mark, string | undefined, string][] = [
    ['check, yes', { kind: 'check', points: 6 }, 'yes', '6'],
    ['check, no', { kind: 'check', points: 6 }, 'no', '0'],
    ['check without points', { kind: 'check' }, 'yes', '0'],
    ['check, not marked', { kind: 'check', points: 6 }, undefined, '0'],
    ['points', { kind: 'points', max: 10 }, '7.25', '7.25'],
    ['points above the most', { kind: 'points', max: 10 }, '12', '10'],
    ['points below nothing', { kind: 'points', max: 10 }, '-3', '0'],
    ['points that are no number', { kind: 'points', max: 10 }, '许多', '0'],
    ['per unit', unit, '2', '3'],
    ['per unit, at most', unit, '9', '5'],
    ['per missing, all there', missing, '5', '8'],
    ['per missing, more than asked', missing, '12', '8'],
    ['per missing, two missing', missing, '3', '4'],
    ['per missing, never below nothing', missing, '0', '0'],
    ['per missing, not marked counts as nothing', missing, undefined, '0'],
    ['deduction alone never makes a total below 0', { kind: 'deduct', points: 10 }, '2', '0'],
    ['bonus is not in the points', { kind: 'bonus', points: 2, max: 4 }, '1', '0'],
  ];
  test.each(cases)('%s', (_, mark, value, points) => {
    const marks: Marks = value === undefined ? {} : { a: { value } };
    expect(sheetOf([item('a', mark)], marks).points).toBe(points);
  });

  test('deductions are taken off the total up to their most, a bonus is told beside it up to its most', () => {
    const items = [
      item('a', { kind: 'points', max: 50 }),
      item('small', { kind: 'deduct', points: 1, max: 4 }),
      item('grave', { kind: 'deduct', points: 10 }),
      item('extra', { kind: 'bonus', points: 3, max: 6 }),
    ];
    const marks = { a: { value: '50' }, small: { value: '9' }, grave: { value: '2' }, extra: { value: '3' } };
    expect(sheetOf(items, marks)).toEqual({
      ...{ points: '26', bonus: '6', belowThreshold: [], unmarked: [] },
      items: { a: '50', small: '-4', grave: '-20', extra: '6' },
    });
  });

  test('a heading sums what is below it and has its own threshold; what nobody marked is told', () => {
    const results: StandardItem = {
      ...{ id: 'results', title: '有成果', threshold: 10 },
      items: [
        item('applied', { kind: 'perUnit', unit: '项', points: 5, max: 15 }),
        item('effect', { kind: 'points', max: 10 }),
      ],
    };
    const seen: StandardItem = { id: 'seen', title: '只看不评' };
    const below = sheetOf([results, seen], { applied: { value: '1' } });
    expect(below).toMatchObject({ points: '5', belowThreshold: ['results'], unmarked: ['effect'] });
    expect(below.items).toEqual({ results: '5', applied: '5', effect: '0' });
    expect(sheetOf([results], { applied: { value: '1' }, effect: { value: '5' } }).belowThreshold).toEqual(
      [],
    );
  });

  test('0.1 and 0.2 are 0.3', () => {
    const mark = { kind: 'perUnit', unit: '项', points: 0.1, max: 10 } as const;
    expect(sheetOf([item('a', mark), item('b', mark)], { a: { value: '1' }, b: { value: '2' } }).points).toBe(
      '0.3',
    );
  });
});

/** One sheet that gives so many points. */
const sheet = (points: string, stage: string | null = null, bonus = '0', items = {}) => ({
  stage,
  score: { points, bonus, items },
});
const standard = (scoring: Scoring | undefined, items: StandardItem[] = []): Standard => ({
  ...{ id: 's', title: '标准', items },
  ...(scoring && { scoring }),
});
const bands = [
  { id: 'first', title: '一级', from: 90 },
  { id: 'second', title: '二级', from: 75 },
  { id: 'third', title: '三级', from: 60 },
];
const places = (scoring: Scoring, points: Record<string, string>) =>
  standings(
    standard(scoring),
    Object.entries(points).map(([application, value]) => ({ application, sheets: [sheet(value)] })),
  );
const grades = (scoring: Scoring, points: Record<string, string>) =>
  Object.fromEntries(places(scoring, points).map(({ application, grade }) => [application, grade]));

describe('all candidates', () => {
  test('several sheets of one stage are averaged, stages count by their weight, rounded once at the end', () => {
    const stages = [
      { id: 'desk', title: '书面评审', weight: 40 },
      { id: 'site', title: '实地考察', weight: 40 },
      { id: 'defence', title: '现场答辩', weight: 20 },
    ];
    const sheets = [
      sheet('80', 'desk'),
      sheet('85', 'desk'),
      sheet('85', 'desk'),
      sheet('90', 'site', '2'),
      sheet('71.11', 'defence'),
    ];
    const staged = standard({ total: 100, stages });
    // 0.4 × 83.333… + 0.4 × 92 + 0.2 × 71.11 = 84.355333…
    expect(standings(staged, [{ application: 'a', sheets }])).toMatchObject([
      { points: '84.36', passed: null, grade: null, missingStages: [] },
    ]);
    expect(standings(staged, [{ application: 'a', sheets: sheets.slice(0, 4) }])).toMatchObject([
      { points: '70.13', missingStages: ['defence'] },
    ]);
    expect(standings(staged, [{ application: 'a', sheets: [sheet('80')] }])[0]!.points).toBeNull();
    expect(
      standings(standard({ total: 100 }), [{ application: 'a', sheets: [sheet('1'), sheet('2', 'x')] }]),
    ).toMatchObject([{ points: '1.5' }]);
  });

  test('points to pass; a threshold fails whatever the sum, and stands behind who passed', () => {
    const items = [item('room', { kind: 'points', max: 10 }, 4)];
    const of = (application: string, points: string, room: string): Candidate => ({
      ...{ application, sheets: [sheet(points, null, '0', { room })] },
    });
    const found = standings(standard({ total: 100, pass: 60, bands }, items), [
      of('low', '59.99', '9'),
      of('threshold', '95', '3.99'),
      of('exact', '60', '4'),
      { application: 'nobody', sheets: [] },
    ]);
    expect(
      found.map(({ application, passed, grade, position }) => [application, passed, grade, position]),
    ).toEqual([
      ['exact', true, 'third', 1],
      ['threshold', false, null, 2],
      ['low', false, null, 3],
      ['nobody', null, null, 4],
    ]);
    expect(found[1]!.belowThreshold).toEqual(['room']);
  });

  test('a grade begins at its points as shown', () => {
    expect(grades({ total: 100, bands }, { a: '90', b: '89.995', c: '89.994', d: '59.99' })).toEqual({
      ...{ a: 'first', b: 'first', c: 'second', d: null },
    });
  });

  test.each<[string, number, Record<string, string>, Record<string, string | null>]>([
    ['20 % of five is one', 20, { a: '95', b: '94', c: '80', d: '80', e: '61' }, { a: 'first', b: 'second' }],
    ['of four it is none', 20, { a: '95', b: '94', c: '80', d: '80' }, { a: 'second', b: 'second' }],
    [
      'a tie over the edge falls as a whole',
      40,
      { a: '96', b: '94', c: '94', d: '80', e: '61' },
      { a: 'first', b: 'second', c: 'second' },
    ],
    [
      'a tie inside the edge stays',
      60,
      { a: '96', b: '94', c: '94', d: '80', e: '61' },
      { a: 'first', b: 'first', c: 'first' },
    ],
    ['who failed is not counted', 50, { a: '96', b: '94', c: '59' }, { a: 'first', b: 'second' }],
  ])('the share of the best grade: %s', (_, topShare, points, expected) => {
    expect(grades({ total: 100, pass: 60, bands, topShare }, points)).toMatchObject(expected);
  });

  test('ties are named and stand at the same place', () => {
    const found = places(
      { total: 100, topShare: 40, bands },
      { a: '94.001', b: '94', c: '96', d: '80', e: '61' },
    );
    expect(
      found.map(({ application, position, tied, heldByShare }) => [application, position, tied, heldByShare]),
    ).toEqual([
      ['c', 1, false, false],
      ['a', 2, true, true],
      ['b', 2, true, true],
      ['d', 4, false, false],
      ['e', 5, false, false],
    ]);
  });

  test('a standard without scoring gives no points', () => {
    expect(standings(standard(undefined), [{ application: 'a', sheets: [sheet('50')] }])).toMatchObject([
      { points: null, passed: null, grade: null, tied: false },
    ]);
  });
});

describe('reordering changes nothing', () => {
  const leaves = [
    item('check', { kind: 'check', points: 7 }),
    item('points', { kind: 'points', max: 13 }, 2),
    item('unit', { kind: 'perUnit', unit: '项', points: 2.5, max: 20 }),
    item('missing', { kind: 'perMissing', unit: '人', target: 4, points: 5, max: 20 }, 5),
    item('deduct', { kind: 'deduct', points: 3 }),
    item('bonus', { kind: 'bonus', points: 0.5, max: 4 }),
  ];
  const stages = [
    { id: 'x', title: '甲', weight: 33.3 },
    { id: 'y', title: '乙', weight: 66.7 },
  ];
  const scoring: Scoring = {
    total: 60,
    pass: 20,
    stages,
    topShare: 30,
    bands: bands.map((band) => ({ ...band, from: band.from / 2 })),
  };
  const value = fc.constantFrom('0', '1', '2', '3', '4.5', '12', 'yes', 'no', '');
  const marks = fc.record(Object.fromEntries(leaves.map(({ id }) => [id, fc.record({ value })])));
  const sheets = fc.array(fc.record({ stage: fc.constantFrom('x', 'y', null), marks }), { maxLength: 5 });
  const order = fc.infiniteStream(fc.nat());

  test('of candidates, sheets, items and headings', () => {
    fc.assert(
      fc.property(fc.array(sheets, { minLength: 1, maxLength: 8 }), order, (drawn, orders) => {
        const take = orders[Symbol.iterator]();
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, at: take.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const run = (mix: <T>(list: readonly T[]) => T[]) => {
          const items = mix([
            { id: 'head', title: '一', items: mix(leaves.slice(0, 3)) },
            ...leaves.slice(3),
          ]);
          const of = standard(scoring, items);
          const candidates = drawn.map((own, at) => ({
            application: `a${at}`,
            sheets: mix(own).map((one) => ({ stage: one.stage, score: scoreSheet(of, one.marks) })),
          }));
          return standings(of, mix(candidates)).map((one) => ({
            ...one,
            belowThreshold: [...one.belowThreshold].sort(),
          }));
        };
        const plain = run((list) => [...list]);
        expect(run(shuffled)).toEqual(plain);
        const top = plain.filter(({ grade }) => grade === 'first').length;
        const standing = plain.filter(({ points, passed }) => points !== null && passed !== false).length;
        expect(top * 100).toBeLessThanOrEqual(standing * 30);
        for (const one of plain)
          for (const other of plain)
            if (one.points === other.points && one.passed === other.passed)
              expect(one.grade).toBe(other.grade);
      }),
    );
  });
});
