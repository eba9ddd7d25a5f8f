import { describe, expect, test } from 'vitest';
import type { Outcomes } from '../programme/outcomes.ts';
import { entitlement, type Missing, type Standing } from './entitlement.ts';
import { inscribe, plaqueNumber } from './inscription.ts';
import { actOn, mayFollow, type PlaqueAct, plaqueActs } from './plaqueActs.ts';

/** As the 2019 notice: both only for a demonstration that passed (S7), no amount (S8). */
const demonstration: Outcomes = {
  plaque: { text: '{title}', gate: 'inspection', source: '' },
  money: [{ amount: null, every: 'once', gate: 'inspection', source: '' }],
  source: '',
};
const graded: Outcomes = {
  certificate: { text: '{studio}', gate: 'designation', source: '' },
  money: [
    { grade: 'first', amount: '30000', every: 'once', gate: 'designation', source: '' },
    { grade: 'second', amount: '20000', every: 'once', gate: 'designation', source: '' },
    { amount: '5000', every: 'project', gate: 'inspection', source: '' },
  ],
  source: '',
};

describe('what a naming brings', () => {
  test.each<[string, Standing, readonly Missing[]]>([
    ['passed and named', { designated: true, inspection: 'passed' }, []],
    ['passed, not named', { designated: false, inspection: 'passed' }, ['designation']],
    ['named, not inspected', { designated: true }, ['inspection']],
    ['named, must rectify', { designated: true, inspection: 'rectify' }, ['rectification']],
    ['named, failed', { designated: true, inspection: 'failed' }, ['inspectionFailed']],
    ['neither', { designated: false }, ['designation', 'inspection']],
  ])('a demonstration that is %s', (_, standing, missing) => {
    const due = entitlement(demonstration, standing);
    expect(due.plaques).toEqual([{ kind: 'plaque', text: '{title}', missing }]);
    expect(due.money.map((one) => [one.key, one.missing])).toEqual([['all-once-1', missing]]);
  });

  test('a track without outcomes brings a name and nothing else', () => {
    expect(entitlement(undefined, { designated: true, inspection: 'passed' })).toEqual({
      plaques: [],
      money: [],
    });
  });

  test('money goes by the grade that was reached; without one it waits for it', () => {
    const keys = (standing: Standing) =>
      entitlement(graded, standing).money.map(({ key, missing }) => [key, ...missing]);
    expect(keys({ designated: true, grade: 'second' })).toEqual([
      ['second-once-1'],
      ['all-project-1', 'inspection'],
    ]);
    expect(keys({ designated: true, inspection: 'passed' })).toEqual([
      ['first-once-1', 'grade'],
      ['second-once-1', 'grade'],
      ['all-project-1'],
    ]);
  });
});

test('the words: places filled, an empty grade goes with its brackets', () => {
  const facts = {
    studio: '王建国创新工作室',
    title: '示范工作室',
    grade: '一等',
    year: 2019,
    issuer: '某市总工会',
  };
  expect(inscribe('{title}（{grade}）\n{studio}，{year}，{issuer}', facts)).toBe(
    '示范工作室（一等）\n王建国创新工作室，2019，某市总工会',
  );
  expect(inscribe('{title}（{grade}）', { ...facts, grade: '' })).toBe('示范工作室');
  expect(plaqueNumber(2019, 'plaque', 7)).toBe('2019-牌-007');
  expect(plaqueNumber(2019, 'certificate', 1234)).toBe('2019-证-1234');
});

describe('the life of a plaque', () => {
  const on = '2019-12-20';
  const may = (act: PlaqueAct, next: PlaqueAct) =>
    actOn({ id: 'a', number: '1', act, on }, next, { on, today: on }).ok;

  test.each(plaqueActs)('%s: what may follow, and nothing else', (act) => {
    expect(plaqueActs.filter((next) => may(act, next))).toEqual(
      plaqueActs.filter((next) => mayFollow[act].includes(next)),
    );
  });

  test('its table, spelled out', () => {
    expect(mayFollow).toEqual({
      entered: ['ordered', 'made', 'withdrawn', 'replaced'],
      ordered: ['ordered', 'made', 'withdrawn', 'replaced'],
      made: ['handedOver', 'withdrawn', 'replaced'],
      handedOver: ['withdrawn', 'replaced'],
      withdrawn: [],
      replaced: [],
    });
  });

  test('days do not run backwards, and not ahead', () => {
    const made = { id: 'a', number: '1', act: 'made', on } as const;
    expect(actOn(made, 'handedOver', { on: '2019-12-19', today: '2019-12-31' })).toMatchObject({
      refusal: { code: 'plaqueDayEarlier' },
    });
    expect(actOn(made, 'handedOver', { on: '2020-01-01', today: '2019-12-31' })).toMatchObject({
      refusal: { code: 'actInFuture' },
    });
  });
});
