import { describe, expect, test } from 'vitest';
import type { Stand, StandingOpinion } from '../application/stand.ts';
import type { ApplicationState } from '../application/state.ts';
import type { Step } from '../programme/programme.ts';
import type { Decision } from '../refusals.ts';
import { boxStanding, type CheckedPage } from './boxStanding.ts';
import { seeSeal } from './seeSeal.ts';

const base = { title: '', positive: '', negative: '' };
const steps: readonly Step[] = [
  { ...base, id: 'hostUnion', actor: 'hostUnion', needs: ['text', 'signatory', 'seal', 'date'] },
  { ...base, id: 'body', actor: 'body', needs: ['text', 'seal', 'date'], filedAfter: true },
  { ...base, id: 'city', actor: 'city', needs: ['seal', 'date'] },
];
const today = '2019-09-02';
const opinion = (step: string, more: Partial<StandingOpinion> = {}): StandingOpinion => ({
  ...{ step, positive: true, text: '同意。', signatory: '某某', paperDate: '2019-09-01' },
  ...{ contentVersion: 'v1', seal: 'scan', supplied: false, ...more },
});
const at = (state: ApplicationState, ...opinions: StandingOpinion[]): Stand => ({
  ...{ state, steps, contentVersion: 'v1', opinions },
  ...{ holdsPlaces: false, filed: false, accepted: false },
});
const step = (id: string): ApplicationState => ({ kind: 'atStep', step: id });
const all: CheckedPage = {
  ...{ steps: ['hostUnion', 'body', 'city'], voided: false, newest: true, seenMissing: [] },
};
const follows = opinion('hostUnion', { seal: 'follows', signatory: null, paperDate: null });

describe('the boxes of a page', () => {
  test.each<[what: string, stand: Stand, page: Partial<CheckedPage>, expected: string]>([
    ['first step', at(step('hostUnion')), {}, 'open later later'],
    ['second step', at(step('body'), opinion('hostUnion')), {}, 'sealed open later'],
    ['seen missing', at(step('hostUnion')), { seenMissing: ['hostUnion'] }, 'missing later later'],
    ['章后补', at(step('body'), follows), {}, 'open open later'],
    ['章后补 came', at(step('body'), { ...follows, supplied: true }), {}, 'sealed open later'],
    ['awaiting filing', at({ kind: 'awaitingFiling' }, opinion('hostUnion')), {}, 'sealed later later'],
    [
      'an earlier generation',
      at(step('body'), opinion('hostUnion')),
      { newest: false },
      'sealed closed later',
    ],
    ['void', at(step('body'), opinion('hostUnion')), { voided: true }, 'closed closed closed'],
    ['returned', at({ kind: 'returned', step: 'body' }), {}, 'closed closed closed'],
    ['withdrawn', at({ kind: 'withdrawn' }, follows), {}, 'closed closed closed'],
    [
      'declined',
      at({ kind: 'declined', step: 'body' }, opinion('body', { positive: false })),
      {},
      'closed closed closed',
    ],
  ])('%s', (_what, stand, page, expected) => {
    const standings = steps.map(({ id }) => boxStanding(stand, id, { ...all, ...page }));
    expect(standings.join(' ')).toBe(expected);
  });
});

describe('有章 / 缺章', () => {
  const seen = {
    step: 'hostUnion',
    sealed: true,
    text: undefined,
    signatory: undefined,
    paperDate: undefined,
  };
  const said = (decision: Decision<unknown>) => (decision.ok ? decision.change : decision.refusal.code);
  const saved = { text: '同意。', recordedAt: '2019-09-01T00:00:00.000Z' };
  const draft = opinion('hostUnion', { seal: 'none', signatory: null, paperDate: null });
  const hand = { signatory: '某某', paperDate: '2019-09-01' };
  test.each<[what: string, stand: Stand, more: object, expected: unknown]>([
    ['缺章', at(step('hostUnion')), { sealed: false }, { kind: 'missing' }],
    [
      'nothing drafted, all transcribed',
      at(step('hostUnion')),
      { text: '同意申报', ...hand },
      { text: '同意申报' },
    ],
    ['drafted, hand and date by ink', at(step('hostUnion'), draft), hand, { text: '同意。', ...hand }],
    ['the same text', at(step('hostUnion'), draft), { text: '同意。', ...hand }, { text: '同意。' }],
    [
      'another text than was drafted',
      at(step('hostUnion'), draft),
      { text: '不同', ...hand },
      'opinionChanged',
    ],
    ['nothing of it', at(step('hostUnion')), {}, 'opinionIncomplete'],
    [
      'a date in the future',
      at(step('hostUnion')),
      { text: '好', paperDate: '2019-09-03' },
      'paperDateInFuture',
    ],
    ['the promised seal', at(step('body'), follows), hand, { kind: 'supply', ...hand }],
    ['the promised seal without date', at(step('body'), follows), {}, 'opinionIncomplete'],
    ['the promised seal still missing', at(step('body'), follows), { sealed: false }, { kind: 'missing' }],
    ['sealed before', at(step('body'), opinion('hostUnion')), {}, 'alreadySealed'],
    ['a later level', at(step('hostUnion')), { step: 'body' }, 'wrongStep'],
    ['no box of this page', at(step('hostUnion')), { step: 'countyDecision' }, 'wrongStep'],
  ])('%s', (_what, stand, more, expected) => {
    const answer = seeSeal(
      stand,
      all,
      { ...seen, ...more },
      today,
      stand.opinions.includes(draft) ? saved : undefined,
    );
    if (typeof expected === 'string') expect(said(answer)).toBe(expected);
    else expect(said(answer)).toMatchObject(expected as object);
  });

  test('a void sheet asks for a new print', () => {
    expect(said(seeSeal(at(step('hostUnion')), { ...all, voided: true }, seen, today, undefined))).toBe(
      'contentChanged',
    );
  });
});
