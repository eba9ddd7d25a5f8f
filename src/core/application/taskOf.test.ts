import { describe, expect, test } from 'vitest';
import type { Step } from '../programme/programme.ts';
import type { ApplicationState } from './state.ts';
import { taskOf } from './taskOf.ts';

const step = (actor: Step['actor']) => ({ id: 'x', actor }) as Step;
const online = (...needs: Step['needs']): Step => ({ ...step('body'), online: true, needs });
const facts = { step: undefined, last: true, drafted: false, leadAsked: false, helps: false };
const atStep: ApplicationState = { kind: 'atStep', step: 'x' };

describe('taskOf', () => {
  test.each<[string, ApplicationState, object, string | undefined]>([
    ['a draft', { kind: 'draft' }, {}, 'continueDraft'],
    ['a draft, for a helper', { kind: 'draft' }, { helps: true }, 'fillSections'],
    ['a draft, for the lead', { kind: 'draft' }, { leadAsked: true }, 'confirmAsLead'],
    ['a return', { kind: 'returned', step: 'x' }, {}, 'correct'],
    ['the host union’s step', atStep, { step: step('hostUnion') }, 'giveOpinion'],
    ['a drafted opinion', atStep, { step: step('body'), drafted: true }, 'uploadScan'],
    ['a drafted opinion that is accepted online', atStep, { step: online(), drafted: true }, 'acceptOnline'],
    [
      'a drafted opinion with a seal or a word',
      atStep,
      { step: online('seal'), drafted: true },
      'uploadScan',
    ],
    ['the city’s step', atStep, { step: step('city') }, 'approve'],
    ['the first of two steps of the city', atStep, { step: step('city'), last: false }, 'giveOpinion'],
    ['what is filed', { kind: 'filed' }, {}, 'accept'],
    ['what waits for the filing', { kind: 'awaitingFiling' }, {}, undefined],
    ['what is approved', { kind: 'approved' }, {}, undefined],
    ['what has ended', { kind: 'withdrawn' }, {}, undefined],
  ])('%s', (_what, state, more, expected) => {
    expect(taskOf({ ...facts, state, ...more })).toBe(expected);
  });
});
