import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignByLoad, type LoadFacts, type Pairing } from './assignByLoad.ts';
import { conflictOf } from './conflicts.ts';

const names = (head: string, count: number) => Array.from({ length: count }, (_, at) => `${head}${at}`);
const loads = (reviewers: readonly string[], pairs: readonly Pairing[]) =>
  reviewers.map((one) => pairs.filter(({ reviewer }) => reviewer === one).length);
const squares = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one * one, 0);

const facts = fc
  .record({
    applications: fc.integer({ min: 1, max: 12 }).map((count) => names('a', count)),
    reviewers: fc.integer({ min: 1, max: 6 }).map((count) => names('r', count)),
    perApplication: fc.integer({ min: 1, max: 3 }),
    conflicts: fc.array(fc.tuple(fc.nat(11), fc.nat(5)), { maxLength: 12 }),
    assigned: fc.array(fc.tuple(fc.nat(11), fc.nat(5)), { maxLength: 3 }),
  })
  .map(({ conflicts, assigned, ...rest }): LoadFacts => {
    const pair = ([a, r]: [number, number]) => ({ application: `a${a}`, reviewer: `r${r}` });
    const there = ({ application, reviewer }: Pairing) =>
      rest.applications.includes(application) && rest.reviewers.includes(reviewer);
    const unique = [...new Map(assigned.map((one) => [one.join(), one])).values()];
    return { ...rest, conflicts: conflicts.map(pair), assigned: unique.map(pair).filter(there) };
  });

test('everybody gets so many, nobody with a conflict, and the order of the lists decides nothing', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { made, short } = assignByLoad(given);
      const barred = new Set(
        given.conflicts.map(({ application, reviewer }) => `${application} ${reviewer}`),
      );
      for (const { application, reviewer } of made)
        expect(barred).not.toContain(`${application} ${reviewer}`);
      const all = [...given.assigned, ...made];
      expect(new Set(all.map(({ application, reviewer }) => `${application} ${reviewer}`)).size).toBe(
        all.length,
      );
      for (const application of given.applications) {
        const got = all.filter((one) => one.application === application).length;
        if (!short.includes(application)) expect(got).toBeGreaterThanOrEqual(given.perApplication);
      }
      const turned = {
        ...given,
        applications: given.applications.toReversed(),
        reviewers: given.reviewers.toReversed(),
        conflicts: given.conflicts.toReversed(),
        assigned: given.assigned.toReversed(),
      };
      expect(assignByLoad(turned)).toEqual({ made, short });
    }),
  );
});

test('without conflicts no two loads differ by more than one', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const free = { ...given, conflicts: [], assigned: [] };
      const { made, short } = assignByLoad(free);
      if (short.length > 0) return;
      const all = loads(free.reviewers, made);
      expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
    }),
  );
});

/** The evenest way there is, by trying all. */
function evenest({ applications, reviewers, perApplication, conflicts }: LoadFacts): number {
  const barred = new Set(conflicts.map(({ application, reviewer }) => `${application} ${reviewer}`));
  const choose = (from: readonly string[], count: number): string[][] =>
    count === 0
      ? [[]]
      : from.flatMap((one, at) => choose(from.slice(at + 1), count - 1).map((rest) => [one, ...rest]));
  const ways = applications.map((application) =>
    choose(
      reviewers.filter((one) => !barred.has(`${application} ${one}`)),
      perApplication,
    ),
  );
  const go = (at: number, load: Record<string, number>): number =>
    at === ways.length
      ? squares(Object.values(load))
      : Math.min(
          ...ways[at]!.map((way) => {
            const next = { ...load };
            for (const one of way) next[one] = (next[one] ?? 0) + 1;
            return go(at + 1, next);
          }),
        );
  return go(0, {});
}

test('with conflicts it is as even as any way of assigning could be', () => {
  const small = facts.map((given) => ({
    ...given,
    applications: given.applications.slice(0, 4),
    reviewers: given.reviewers.slice(0, 4),
    perApplication: Math.min(2, given.perApplication),
    assigned: [],
  }));
  fc.assert(
    fc.property(small, (given) => {
      const { made, short } = assignByLoad(given);
      if (short.length === 0) expect(squares(loads(given.reviewers, made))).toBe(evenest(given));
    }),
    { numRuns: 60 },
  );
});

test('an application that too few may judge is named', () => {
  const given = { applications: ['a', 'b'], reviewers: ['x', 'y'], perApplication: 2, assigned: [] };
  const { made, short } = assignByLoad({ ...given, conflicts: [{ application: 'b', reviewer: 'y' }] });
  expect(short).toEqual(['b']);
  expect(made.map(({ reviewer }) => reviewer)).toEqual(['x', 'y']);
});

test('own unit, own body, declared; a unit below a body is not the body (F24)', () => {
  const subject = { unit: 'u1', body: 'b1' };
  const of = (grants: object[], declared = false) => conflictOf({ grants, declared }, subject);
  expect(of([{ unit: 'u1' }])).toBe('ownUnit');
  expect(of([{ body: 'b1' }])).toBe('ownBody');
  expect(of([{ unit: 'u2' }, { body: 'b2' }])).toBeNull();
  expect(of([{ unit: 'u2' }], true)).toBe('declared');
  expect(of([{}, { unit: 'u1' }], true)).toBe('ownUnit');
});
