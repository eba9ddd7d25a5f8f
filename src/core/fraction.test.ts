import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, parseDecimal } from './decimal.ts';
import {
  addFractions,
  compareFractions,
  fractionOf,
  fractionOfNumber,
  meanOf,
  roundFraction,
} from './fraction.ts';

const of = (text: string) => fractionOf(parseDecimal(text)!);

test.each([
  ['89.994', '89.99'],
  ['89.995', '90'],
  ['0.005', '0.01'],
  ['-0.005', '-0.01'],
  ['-0.004', '0'],
  ['12', '12'],
])('%s is rounded half up to %s', (text, rounded) => {
  expect(formatDecimal(roundFraction(of(text), 2))).toBe(rounded);
});

test('a mean is exact and rounded once', () => {
  expect(formatDecimal(roundFraction(meanOf([of('1'), of('1'), of('2')]), 2))).toBe('1.33');
  expect(formatDecimal(roundFraction(meanOf([of('80.01'), of('80.02')]), 2))).toBe('80.02');
  expect(meanOf([])).toEqual({ of: 0n, over: 1n });
  expect(compareFractions(fractionOfNumber(0.1), of('0.1'))).toBe(0);
});

test('addition does not depend on the order', () => {
  const some = fc.record({
    of: fc.bigInt({ min: -9999n, max: 9999n }),
    over: fc.bigInt({ min: 1n, max: 99n }),
  });
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      const left = addFractions(addFractions(a, b), c);
      expect(compareFractions(left, addFractions(c, addFractions(b, a)))).toBe(0);
    }),
  );
});
