import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../answers/answers.ts';
import { contentDocument, type EvidenceDigest } from '../answers/contentDocument.ts';
import { giveOpinion } from '../application/giveOpinion.ts';
import { returnForCorrection } from '../application/returnForCorrection.ts';
import { type Sealing, sealOpinion } from '../application/sealOpinion.ts';
import type { Move, Stand } from '../application/stand.ts';
import { submitApplication } from '../application/submitApplication.ts';
import type { Step } from '../programme/programme.ts';
import type { Decision } from '../refusals.ts';
import { isVoid } from './isVoid.ts';

const needs = ['text', 'seal', 'date'] as const;
const steps: readonly Step[] = (['hostUnion', 'body', 'city'] as const).map((actor) => {
  return { id: actor, title: '', actor, positive: '', negative: '', needs: [...needs], sealMayFollow: true };
});
const today = '2019-09-02';

/** An application with what was printed of it, as the store would hold them. */
interface World {
  readonly answers: Answers;
  readonly evidence: readonly EvidenceDigest[];
  readonly stand: Stand;
  readonly prints: readonly string[];
}
const fresh: World = {
  answers: { a: '1' },
  evidence: [],
  stand: {
    ...{ state: { kind: 'draft' }, steps, contentVersion: undefined, opinions: [] },
    ...{ holdsPlaces: false, filed: false, accepted: false },
  },
  prints: [],
};
/** In place of its SHA-256. */
const contentOf = ({ answers, evidence }: World) => contentDocument('r', 'f', answers, evidence);

function move(world: World, decision: Decision<Move>, more: Partial<Stand> = {}): World {
  if (!decision.ok) return world;
  const { state, supersede } = decision.change;
  const opinions = (more.opinions ?? world.stand.opinions).filter(({ step }) => !supersede.includes(step));
  return { ...world, stand: { ...world.stand, ...more, state, opinions } };
}

const submit = (world: World): World => {
  const contentVersion = contentOf(world);
  const facts = { errors: 0, unacknowledged: 0, leadMustConfirm: false, leadConfirmed: false };
  const decision = submitApplication({
    ...facts,
    stand: world.stand,
    version: 1,
    seenVersion: 1,
    contentVersion,
  });
  return move(world, decision, { contentVersion });
};
const opine =
  (step: string, text: string) =>
  (world: World): World => {
    const written = { step, text, signatory: '某', paperDate: today };
    const contentVersion = world.stand.contentVersion ?? '';
    if (!giveOpinion(world.stand, { ...written, contentVersion }, today).ok) return world;
    const others = world.stand.opinions.filter((one) => one.step !== step);
    const opinion = { ...written, contentVersion, positive: true, seal: 'none' as const, supplied: false };
    return { ...world, stand: { ...world.stand, opinions: [...others, opinion] } };
  };
const seal =
  (step: string, how: Sealing) =>
  (world: World): World => {
    const opinions = world.stand.opinions.map((one) => (one.step === step ? { ...one, seal: how.by } : one));
    return move(world, sealOpinion(world.stand, step, how, today), { opinions });
  };
const print = (world: World): World => {
  const { state, contentVersion } = world.stand;
  const printable = contentVersion !== undefined && state.kind !== 'draft' && state.kind !== 'returned';
  return printable ? { ...world, prints: [...world.prints, contentVersion] } : world;
};
const sendBack = (world: World) => move(world, returnForCorrection(world.stand, 'applicant'));
const isOpen = ({ stand: { state } }: World) => state.kind === 'draft' || state.kind === 'returned';

const step = fc.constantFrom('hostUnion', 'body', 'city');
const sealing: fc.Arbitrary<Sealing> = fc.constantFrom(
  { by: 'scan' },
  { by: 'follows', promisedOn: '2019-09-20' },
);
/** What levels, printers and scanners do. */
const paperwork = fc.oneof(
  fc.tuple(step, fc.string()).map(([id, text]) => opine(id, `同意${text}`)),
  fc.tuple(step, sealing).map(([id, how]) => seal(id, how)),
  fc.constant(print),
  fc.constant(sendBack),
);
const hash = fc.constantFrom('f1', 'f2', 'f3');
/** What the applicant does while the application is open. */
const content = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2', '甲')).map(([path, value]) => {
    return (world: World): World => ({ ...world, answers: { ...world.answers, [path]: value } });
  }),
  hash.map((sha256) => (world: World): World => {
    const proof = { path: 'a', kind: 'copy', stamp: 'none', sha256 };
    return { ...world, evidence: [...world.evidence, proof] };
  }),
  fc.constant((world: World): World => ({ ...world, evidence: world.evidence.slice(1) })),
);

/** The content as a person would compare it: answers that are not blank, and the proofs as a heap. */
const told = ({ answers, evidence }: World) =>
  JSON.stringify([
    Object.entries(answers)
      .filter(([, value]) => value.length > 0)
      .sort(),
    evidence.map(({ sha256 }) => sha256).sort(),
  ]);

const act = fc.oneof(
  { weight: 6, arbitrary: paperwork.map((run) => ({ kind: 'paperwork' as const, run })) },
  { weight: 2, arbitrary: content.map((run) => ({ kind: 'content' as const, run })) },
  { weight: 3, arbitrary: fc.constant({ kind: 'submit' as const, run: submit }) },
);

describe('the content version over any walk of an application (V14, S33)', () => {
  test('opinions, seals, scans and prints never change it; every change of answers or proofs does and voids the prints', () => {
    let voided = 0;
    let kept = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 10, maxLength: 60 }), (acts) => {
        let world = fresh;
        for (const { kind, run } of acts) {
          const before = world;
          if (kind === 'content' && !isOpen(world)) continue;
          world = run(world);
          const same = contentOf(world) === contentOf(before);
          if (kind !== 'content') expect(same).toBe(true);
          else expect(same).toBe(told(world) === told(before));
          if (isOpen(world)) continue;
          // What is in the hands of the levels: prints and seals of this very content count, all others do not.
          const now = contentOf(world);
          expect(world.stand.contentVersion).toBe(now);
          for (const printed of world.prints) {
            expect(isVoid(printed, now)).toBe(printed !== now);
            if (printed === now) kept++;
            else voided++;
          }
          for (const opinion of world.stand.opinions) expect(opinion.contentVersion).toBe(now);
        }
      }),
      { numRuns: 400 },
    );
    // The walks went where something could go wrong.
    expect(Math.min(voided, kept)).toBeGreaterThan(50);
  });

  test('a print of nothing submitted does not count', () => {
    expect(isVoid('c1', null)).toBe(true);
    expect(isVoid('c1', 'c1')).toBe(false);
  });
});
