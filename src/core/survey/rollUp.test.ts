import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRollUps, askedAndAnswered, nothing, rollUp, rollUpSheet, type SheetFacts } from './rollUp.ts';
import { haveStates, sheetStates } from './sheetState.ts';

const amount = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
const sheet: fc.Arbitrary<SheetFacts> = fc.record({
  state: fc.constantFrom(...sheetStates),
  late: fc.boolean(),
  amounts: fc.dictionary(fc.constantFrom('figure.projects', 'figure.benefit'), amount),
  choices: fc.dictionary(fc.constantFrom('figure.operation'), fc.constantFrom('well', 'slow')),
  have: fc.dictionary(fc.constantFrom('have.place', 'have.team'), fc.constantFrom(...haveStates)),
  problems: fc.array(fc.record({ cause: fc.constantFrom('funds', 'people'), closed: fc.boolean() }), {
    maxLength: 3,
  }),
});
/** A city of bodies of units of sheets. */
const city = fc.array(fc.array(fc.array(sheet, { maxLength: 4 }), { maxLength: 4 }), { maxLength: 4 });

test('the roll-up of a level is the sum of its parts: unit, body, city (R8)', () => {
  fc.assert(
    fc.property(city, (bodies) => {
      const units = bodies.map((of) => of.map((sheets) => rollUp(sheets.map(rollUpSheet))));
      const ofBodies = units.map((of) => rollUp(of));
      const whole = rollUp(ofBodies);
      const sheets = bodies.flat(2);
      // By whichever way it is added up, the city is the same.
      expect(whole).toEqual(rollUp(sheets.map(rollUpSheet)));
      expect(rollUp([...ofBodies].reverse())).toEqual(whole);
      expect(askedAndAnswered(whole.sheets).asked).toBe(sheets.length);
      const answered = sheets.filter(({ state }) => state === 'submitted' || state === 'confirmed');
      expect(askedAndAnswered(whole.sheets).answered).toBe(answered.length);
      const given = answered.flatMap(({ amounts }) => amounts['figure.benefit'] ?? []);
      const cents = given.reduce((all, text) => all + BigInt(text.replace('.', '')), 0n);
      const told = whole.figures['figure.benefit'];
      expect(told?.given ?? 0).toBe(given.length);
      if (told) {
        const [units = '0', part = ''] = told.sum.split('.');
        expect(BigInt(units + part.padEnd(2, '0'))).toBe(cents);
      }
    }),
  );
});

test('nothing added changes nothing, and sums are exact', () => {
  const one = rollUpSheet({
    ...{ state: 'confirmed', late: true, amounts: { a: '0.1' }, choices: {}, have: {}, problems: [] },
  } as SheetFacts);
  expect(addRollUps(one, nothing)).toEqual(one);
  expect(rollUp([one, one, one]).figures.a).toEqual({ sum: '0.3', given: 3 });
});
