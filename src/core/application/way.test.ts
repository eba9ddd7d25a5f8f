import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../programme/programme.ts';
import type { Decision } from '../refusals.ts';
import { acceptApplication } from './acceptApplication.ts';
import { actingLevel } from './actingLevel.ts';
import { declineApplication, withdrawApplication } from './endApplication.ts';
import { giveOpinion } from './giveOpinion.ts';
import { replaceLead } from './replaceLead.ts';
import { returnForCorrection } from './returnForCorrection.ts';
import { type Sealing, sealOpinion } from './sealOpinion.ts';
import { isPassed, type Move, type Stand } from './stand.ts';
import { submitApplication } from './submitApplication.ts';
import { supplySeal } from './supplySeal.ts';

const chain: readonly Step[] = [
  {
    ...{ id: 'hostUnion', title: '', actor: 'hostUnion', positive: '', negative: '' },
    ...{ needs: ['text', 'signatory', 'seal', 'date'], sealMayFollow: true },
  },
  {
    ...{ id: 'body', title: '', actor: 'body', positive: '', negative: '' },
    ...{ needs: ['text', 'seal', 'date'], takesPlace: true, filedAfter: true, sealMayFollow: true },
  },
  {
    ...{ id: 'city', title: '', actor: 'city', positive: '', negative: '' },
    needs: ['seal', 'date'],
    online: true,
  },
];
const today = '2019-09-02';

/** The model: what the store would hold after each decision, and the places a quota would count. */
interface World {
  stand: Stand;
  content: string;
  version: number;
  taken: number;
  released: number;
}
const fresh = (): World => ({
  stand: {
    ...{ state: { kind: 'draft' }, steps: chain, contentVersion: undefined, opinions: [] },
    ...{ holdsPlaces: false, filed: false, accepted: false },
  },
  content: 'c1',
  version: 1,
  taken: 0,
  released: 0,
});

function move(world: World, decision: Decision<Move>, extra: Partial<Stand> = {}): World {
  if (!decision.ok) return world;
  const { state, supersede, places } = decision.change;
  const opinions = (extra.opinions ?? world.stand.opinions).filter((one) => !supersede.includes(one.step));
  const holds = places === 'take' ? true : places === 'release' ? false : world.stand.holdsPlaces;
  return {
    ...world,
    taken: world.taken + (places === 'take' ? 1 : 0),
    released: world.released + (places === 'release' ? 1 : 0),
    stand: { ...world.stand, ...extra, opinions, state, holdsPlaces: holds },
  };
}

function submit(world: World, seen = world.version): World {
  const facts = { errors: 0, unacknowledged: 0, leadMustConfirm: false, leadConfirmed: false };
  const { stand, version, content: contentVersion } = world;
  const decision = submitApplication({ stand, version, seenVersion: seen, contentVersion, ...facts });
  return move(world, decision, { contentVersion });
}

function writing({ stand: { contentVersion = '' } }: World, step: string) {
  return { step, text: '同意', signatory: '某', paperDate: today, contentVersion };
}

function draft(world: World, step: string): World {
  const written = writing(world, step);
  if (!giveOpinion(world.stand, written, today).ok) return world;
  const others = world.stand.opinions.filter((one) => one.step !== step);
  const opinion = { ...written, positive: true, seal: 'none' as const, supplied: false };
  return { ...world, stand: { ...world.stand, opinions: [...others, opinion] } };
}

function seal(world: World, step: string, sealing: Sealing): World {
  const decision = sealOpinion(world.stand, step, sealing, today);
  const opinions = world.stand.opinions.map((one) =>
    one.step === step ? { ...one, seal: sealing.by } : one,
  );
  return decision.ok ? move(world, decision, { opinions }) : world;
}

const step = fc.constantFrom('hostUnion', 'body', 'city');
const sealing: fc.Arbitrary<Sealing> = fc.constantFrom(
  { by: 'scan' },
  { by: 'online' },
  { by: 'follows', promisedOn: '2019-09-20' },
);
function file(world: World): World {
  if (world.stand.state.kind !== 'awaitingFiling') return world;
  return { ...world, stand: { ...world.stand, filed: true, accepted: false, state: { kind: 'filed' } } };
}
const accept = (world: World) => move(world, acceptApplication(world.stand), { accepted: true });

/** What the side in whose hands it lies would do next; random acts alone hardly ever get far. */
function forward(world: World): World {
  const { state } = world.stand;
  if (state.kind === 'atStep') return seal(draft(world, state.step), state.step, { by: 'scan' });
  if (state.kind === 'awaitingFiling') return file(world);
  return state.kind === 'filed' ? accept(world) : submit(world);
}

/** Everything anybody may try, in any order. */
const act: fc.Arbitrary<(world: World) => World> = fc.oneof(
  { weight: 4, arbitrary: fc.constant((world: World) => submit(world)) },
  { weight: 1, arbitrary: fc.constant((world: World) => submit(world, world.version - 1)) },
  { weight: 5, arbitrary: step.map((id) => (world: World) => draft(world, id)) },
  {
    weight: 6,
    arbitrary: fc.tuple(step, sealing).map(
      ([id, how]) =>
        (world: World) =>
          seal(world, id, how),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('applicant', 'hostUnion', 'body', 'city', 'nobody')
      .map((to) => (world: World) => move(world, returnForCorrection(world.stand, to))),
  },
  {
    weight: 2,
    // 填写: the content changes while the applicant has it.
    arbitrary: fc.constantFrom('c1', 'c2', 'c3').map((content) => (world: World) => {
      const open = world.stand.state.kind === 'draft' || world.stand.state.kind === 'returned';
      return open ? { ...world, content, version: world.version + 1 } : world;
    }),
  },
  {
    weight: 3,
    // 报送 by the body.
    arbitrary: fc.constant(file),
  },
  { weight: 3, arbitrary: fc.constant(accept) },
  { weight: 30, arbitrary: fc.constant(forward) },
  {
    weight: 1,
    arbitrary: fc.constant((world: World) => {
      const replaced = replaceLead(world.stand);
      const moved = move(world, replaced, { contentVersion: `${world.content}+` });
      return replaced.ok ? { ...moved, content: `${world.content}+`, version: world.version + 1 } : world;
    }),
  },
  { weight: 1, arbitrary: fc.constant((world: World) => move(world, withdrawApplication(world.stand))) },
  {
    weight: 1,
    arbitrary: step.map((id) => (world: World) => move(world, declineApplication(world.stand, id))),
  },
);

/** What must hold after every act; the names of what does not. (One `expect` for all: it is slow.) */
function faults({ stand, taken, released }: World): string[] {
  const { state } = stand;
  const passed = stand.steps.map((one) => isPassed(stand, one.id));
  const ended = state.kind === 'withdrawn' || state.kind === 'declined';
  const all = (expected: boolean[]) => passed.every((one, at) => one === expected[at]);
  const stale = stand.opinions.filter(
    (one) => isPassed(stand, one.step) && one.contentVersion !== stand.contentVersion,
  );
  const at = state.kind === 'atStep' ? stand.steps.findIndex((one) => one.id === state.step) : -1;
  const rules: Record<string, boolean> = {
    'places balance': taken - released === (stand.holdsPlaces ? 1 : 0),
    'places are held while recommended or filed':
      stand.holdsPlaces === (!ended && (passed[1]! || stand.filed)),
    'level n stands on level n - 1 (V13)':
      ended || passed.every((one, level) => !one || level === 0 || passed[level - 1]!),
    'what is passed is passed for this content (V14)':
      ended || state.kind === 'returned' || stale.length === 0,
    'at a step, all before have agreed': at < 0 || (passed.slice(0, at).every(Boolean) && !passed[at]),
    'at the city, filed and accepted': at !== 2 || (stand.filed && stand.accepted),
    'waiting for the filing': state.kind !== 'awaitingFiling' || all([true, true, false]),
    filed: state.kind !== 'filed' || (stand.filed && all([true, true, false])),
    approved: state.kind !== 'approved' || all([true, true, true]),
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

describe('the way of an application', () => {
  test('no order of acts leads to an illegal state; places balance', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: 'max' }), (acts) => {
        let world = fresh();
        for (const one of acts) {
          world = one(world);
          seen.add(world.stand.state.kind);
          const found = faults(world);
          if (found.length > 0) throw new Error(found.join('; '));
        }
      }),
      { numRuns: 1000 },
    );
    // The model is worth something only if it gets everywhere.
    const all = [
      'approved',
      'atStep',
      'awaitingFiling',
      'declined',
      'draft',
      'filed',
      'returned',
      'withdrawn',
    ];
    expect([...seen].sort()).toEqual(all);
  });

  test('from submission to approval', () => {
    let world = submit(fresh());
    const kinds = [world.stand.state];
    world = seal(draft(world, 'hostUnion'), 'hostUnion', { by: 'scan' });
    kinds.push(world.stand.state);
    world = seal(draft(world, 'body'), 'body', { by: 'follows', promisedOn: '2019-09-20' });
    kinds.push(world.stand.state);
    expect(world.taken).toBe(1);
    world = { ...world, stand: { ...world.stand, filed: true, state: { kind: 'filed' } } };
    world = move(world, acceptApplication(world.stand), { accepted: true });
    kinds.push(world.stand.state);
    world = seal(draft(world, 'city'), 'city', { by: 'online' });
    kinds.push(world.stand.state);
    expect(kinds).toEqual([
      { kind: 'atStep', step: 'hostUnion' },
      { kind: 'atStep', step: 'body' },
      { kind: 'awaitingFiling' },
      { kind: 'atStep', step: 'city' },
      { kind: 'approved' },
    ]);
    const paper = { signatory: undefined, paperDate: undefined };
    expect(supplySeal(world.stand, 'body', paper, today)).toMatchObject({ ok: true });
    expect(supplySeal(world.stand, 'hostUnion', paper, today)).toMatchObject({
      refusal: { code: 'alreadySealed' },
    });
  });

  test('章后补: the text is enough to go on; hand and date come with the seal (R45, V13)', () => {
    const follows = { by: 'follows', promisedOn: '2019-09-20' } as const;
    const bare = (text: string) => {
      const world = submit(fresh());
      const opinion = { step: 'hostUnion', positive: true, text, signatory: null, paperDate: null };
      const rest = {
        contentVersion: world.stand.contentVersion ?? '',
        seal: 'none',
        supplied: false,
      } as const;
      return { ...world, stand: { ...world.stand, opinions: [{ ...opinion, ...rest }] } };
    };
    const refusal = { code: 'opinionIncomplete', params: { missing: ['signatory', 'date'] } };
    const world = bare('同意推荐。');
    expect(sealOpinion(world.stand, 'hostUnion', { by: 'scan' }, today)).toMatchObject({ refusal });
    expect(sealOpinion(bare('').stand, 'hostUnion', follows, today)).toMatchObject({
      refusal: { code: 'opinionIncomplete', params: { missing: ['text'] } },
    });
    const passed = seal(world, 'hostUnion', follows).stand;
    expect(passed.state).toEqual({ kind: 'atStep', step: 'body' });
    const supply = (signatory: string | undefined, paperDate: string | undefined) =>
      supplySeal(passed, 'hostUnion', { signatory, paperDate }, today);
    expect(supply(undefined, undefined)).toMatchObject({ refusal });
    expect(supply('王签', '2019-09-03')).toMatchObject({ refusal: { code: 'paperDateInFuture' } });
    expect(supply('王签', '2019-09-01')).toEqual({
      ok: true,
      change: { signatory: '王签', paperDate: '2019-09-01' },
    });
  });

  describe('after a return by the body', () => {
    const atBody = () => {
      const world = seal(draft(submit(fresh()), 'hostUnion'), 'hostUnion', { by: 'scan' });
      return move(world, returnForCorrection(world.stand, 'applicant'));
    };
    test('unchanged, it goes back to the body', () => {
      const world = submit(atBody());
      expect(world.stand.state).toEqual({ kind: 'atStep', step: 'body' });
      expect(isPassed(world.stand, 'hostUnion')).toBe(true);
    });
    test('changed, the host union is asked again (V14)', () => {
      const world = submit({ ...atBody(), content: 'c2' });
      expect(world.stand.state).toEqual({ kind: 'atStep', step: 'hostUnion' });
      expect(isPassed(world.stand, 'hostUnion')).toBe(false);
    });
  });

  test.each([
    ['a later step', 'city'],
    ['the step itself', 'body'],
    ['an unknown one', 'nobody'],
  ])('cannot be returned to %s', (_what, to) => {
    const world = seal(draft(submit(fresh()), 'hostUnion'), 'hostUnion', { by: 'scan' });
    expect(returnForCorrection(world.stand, to)).toMatchObject({ refusal: { code: 'returnTargetUnknown' } });
  });

  const atHost = () => draft(submit(fresh()), 'hostUnion').stand;
  test.each([
    ['out of order', () => sealOpinion(atHost(), 'body', { by: 'scan' }, today), 'wrongStep'],
    [
      'without an opinion',
      () => sealOpinion(submit(fresh()).stand, 'hostUnion', { by: 'scan' }, today),
      'opinionMissing',
    ],
    [
      'online where it is not offered',
      () => sealOpinion(atHost(), 'hostUnion', { by: 'online' }, today),
      'onlineNotOffered',
    ],
    [
      'with a promise in the past',
      () => sealOpinion(atHost(), 'hostUnion', { by: 'follows', promisedOn: '2019-09-01' }, today),
      'promisedDateInPast',
    ],
    ['a draft', () => acceptApplication(fresh().stand), 'wrongStep'],
    ['by another level', () => declineApplication(atHost(), 'city'), 'wrongStep'],
    [
      'dated in the future',
      () =>
        giveOpinion(
          atHost(),
          { step: 'hostUnion', text: '同意', signatory: '', paperDate: '2019-09-03', contentVersion: 'c1' },
          today,
        ),
      'paperDateInFuture',
    ],
    [
      'on another content',
      () =>
        giveOpinion(
          atHost(),
          { step: 'hostUnion', text: '同意', signatory: '', paperDate: undefined, contentVersion: 'c9' },
          today,
        ),
      'contentChanged',
    ],
    [
      'without words where words are needed',
      () =>
        giveOpinion(
          atHost(),
          { step: 'hostUnion', text: ' ', signatory: '', paperDate: undefined, contentVersion: 'c1' },
          today,
        ),
      'opinionIncomplete',
    ],
  ])('refused: %s', (_what, decide, code) => {
    expect(decide()).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('two steps of the same actor in a row', () => {
  const twice: readonly Step[] = [
    ...chain.slice(0, 2),
    { ...chain[2]!, id: 'department' },
    { ...chain[2]!, id: 'approval' },
  ];
  const begun = () => ({ ...fresh(), stand: { ...fresh().stand, steps: twice } });
  const until = (kind: string, at?: string) => {
    let world: World = begun();
    for (let n = 0; n < 12; n += 1) {
      const { state } = world.stand;
      if (state.kind === kind && (at === undefined || ('step' in state && state.step === at))) return world;
      world = forward(world);
    }
    throw new Error(`never ${kind} ${at}`);
  };

  test('each agrees by itself: the first leads to the second, the second to the approval', () => {
    const first = until('atStep', 'department');
    expect(actingLevel(first.stand)?.id).toBe('department');
    expect(giveOpinion(first.stand, writing(first, 'approval'), today)).toMatchObject({
      refusal: { code: 'wrongStep' },
    });
    const second = seal(draft(first, 'department'), 'department', { by: 'scan' });
    expect(second.stand.state).toEqual({ kind: 'atStep', step: 'approval' });
    expect(giveOpinion(second.stand, writing(second, 'department'), today)).toMatchObject({
      refusal: { code: 'alreadySealed' },
    });
    const done = seal(draft(second, 'approval'), 'approval', { by: 'scan' });
    expect(done.stand.state).toEqual({ kind: 'approved' });
    expect(actingLevel(done.stand)?.id).toBe('approval');
  });

  test('the second may return to the first, and declines in its own name', () => {
    const second = until('atStep', 'approval');
    expect(declineApplication(second.stand, 'department')).toMatchObject({ refusal: { code: 'wrongStep' } });
    expect(move(second, declineApplication(second.stand, 'approval')).stand.state).toEqual({
      kind: 'declined',
      step: 'approval',
    });
    const back = move(second, returnForCorrection(second.stand, 'department'));
    expect(back.stand.state).toEqual({ kind: 'atStep', step: 'department' });
    expect(back.stand.opinions.map((one) => one.step)).toEqual(['hostUnion', 'body']);
    expect([back.stand.filed, back.stand.accepted, back.stand.holdsPlaces]).toEqual([true, true, true]);
  });
});
