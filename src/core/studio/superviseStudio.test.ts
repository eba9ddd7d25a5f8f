import { expect, test } from 'vitest';
import { possibleActs, type SupervisionFacts, studioActKinds, superviseStudio } from './superviseStudio.ts';

const facts = (change: Partial<SupervisionFacts> = {}): SupervisionFacts => ({
  ...{ state: 'active', level: 'city', barredUntil: null, version: 3, by: 'city', today: '2019-09-02' },
  ...{ titles: [{ id: 't1', level: 'city' }], demand: undefined, ofCity: false },
  ...change,
});
const act = (of: Partial<SupervisionFacts>, asked: object) => {
  const decided = superviseStudio(facts(of), { version: 3, kind: 'warn', on: '2019-09-01', ...asked });
  return decided.ok ? `${decided.change.from} → ${decided.change.to}` : decided.refusal.code;
};
const by = { until: '2019-10-01' };

test.each([
  [{}, { kind: 'warn' }, 'active → warned'],
  [{}, { kind: 'talk' }, 'active → warned'],
  [{}, { kind: 'rectify', ...by }, 'active → rectifying'],
  [{ state: 'warned' }, { kind: 'rectify', ...by }, 'warned → rectifying'],
  [{ state: 'rectifying' }, { kind: 'confirm' }, 'rectifying → active'],
  [{ state: 'rectifying' }, { kind: 'rectify', ...by }, 'studioActNotNow'],
  [
    { state: 'rectifying', demand: { id: 'd', until: '2019-10-01' } },
    { kind: 'extend', ...by },
    'studioActDayEarly',
  ],
  [
    { state: 'rectifying', demand: { id: 'd', until: '2019-09-20' } },
    { kind: 'extend', ...by },
    'rectifying → rectifying',
  ],
  [{}, { kind: 'revoke', level: 'city' }, 'active → revoked'],
  [{}, { kind: 'revoke' }, 'titleLevelMissing'],
  [{}, { kind: 'revoke', level: 'county' }, 'noTitleOfLevel'],
  [
    {
      titles: [
        { id: 't1', level: 'city' },
        { id: 't2', level: 'province' },
      ],
    },
    { kind: 'revoke', level: 'city' },
    'active → warned',
  ],
  [
    { titles: [{ id: 't2', level: 'province' }] },
    { kind: 'revoke', level: 'province' },
    'revocationAboveWithoutNumber',
  ],
  [
    { titles: [{ id: 't2', level: 'province' }] },
    { kind: 'revoke', level: 'province', documentNumber: '9号' },
    'active → revoked',
  ],
  [{ state: 'revoked' }, { kind: 'bar', ...by }, 'revoked → revoked'],
  [{ state: 'revoked' }, { kind: 'warn' }, 'studioActNotNow'],
  [{ state: 'revoked' }, { kind: 'reinstate' }, 'revoked → active'],
  [{}, { kind: 'reinstate' }, 'studioActNotNow'],
  [{ barredUntil: '2020-01-01' }, { kind: 'reinstate' }, 'active → active'],
  [{ state: 'merged' }, { kind: 'warn' }, 'studioActNotNow'],
  [{}, { on: '2019-09-03' }, 'actInFuture'],
  [{}, { version: 2 }, 'studioActedOn'],
  [{}, { kind: 'rectify' }, 'studioActDayMissing'],
  [{}, { kind: 'bar', until: '2019-09-01' }, 'studioActDayEarly'],
  [{ by: 'body' }, {}, 'studioOfHigherLevel'],
  [{ by: 'body', level: 'county' }, {}, 'active → warned'],
  [{ by: 'body', level: null }, { kind: 'revoke', level: 'city' }, 'studioOfHigherLevel'],
  [{ by: 'body', level: null, state: 'revoked', ofCity: true }, { kind: 'reinstate' }, 'imposedAbove'],
  [{ by: 'body', level: null, state: 'revoked' }, { kind: 'reinstate' }, 'revoked → active'],
  [{ by: 'body', level: 'county', ofCity: true }, { kind: 'warn' }, 'active → warned'],
] as const)('%o: %o is %s', (of, asked, result) => {
  expect(act(of as Partial<SupervisionFacts>, asked)).toBe(result);
});

test('a bar is set, kept by other acts and lifted by the reinstatement', () => {
  const barred = (state: 'active' | 'warned', asked: object) => {
    const decided = superviseStudio(facts({ state, barredUntil: '2020-01-01' }), {
      ...{ version: 3, kind: 'warn', on: '2019-09-01' },
      ...asked,
    });
    return decided.ok && decided.change.barredUntil;
  };
  expect(barred('active', {})).toBe('2020-01-01');
  expect(barred('active', { kind: 'bar', until: '2021-01-01' })).toBe('2021-01-01');
  expect(barred('warned', { kind: 'reinstate' })).toBeNull();
});

test('what the screens offer is what is allowed', () => {
  for (const state of ['active', 'warned', 'rectifying', 'revoked', 'leadLeft', 'merged'] as const) {
    const offered = possibleActs(facts({ state }));
    const done = studioActKinds.filter((kind) =>
      act({ state }, { kind, level: 'city', ...by }).includes('→'),
    );
    expect(offered).toEqual(done);
  }
  expect(possibleActs(facts({ by: 'body' }))).toEqual([]);
  expect(possibleActs(facts({ state: 'revoked', titles: [] }))).toEqual(['bar', 'reinstate']);
  const above = facts({ by: 'body', level: null, state: 'revoked', titles: [], ofCity: true });
  expect(possibleActs(above), 'a body does not lift what the city imposed').toEqual(['bar']);
});
