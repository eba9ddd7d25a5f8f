import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, formatDecimal, parseDecimal, sumDecimals } from './decimal.ts';

describe('parseDecimal', () => {
  it.each([
    ['120.50', '120.5'],
    ['007', '7'],
    ['-0', '0'],
    ['１２０．５', '120.5'],
    ['1,234,567.80', '1234567.8'],
    [' 3 ', '3'],
    ['-2.50', '-2.5'],
    ['0.0001', '0.0001'],
  ])('reads %s as %s', (typed, printed) => {
    expect(formatDecimal(parseDecimal(typed)!)).toBe(printed);
  });

  it.each([
    '',
    '一百',
    '12万',
    '1.2.3',
    '1e5',
    '0x10',
    '12,34',
    'NaN',
    'Infinity',
    '.5',
    '5.',
    '--1',
    '9'.repeat(41),
  ])('refuses %s', (typed) => {
    expect(parseDecimal(typed)).toBeUndefined();
  });
});

const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const written = (units: bigint) => {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe('sums', () => {
  it('are exact, where floating point is not', () => {
    expect(formatDecimal(sumDecimals(['0.1', '0.2'])!)).toBe('0.3');
    expect(formatDecimal(sumDecimals(['9007199254740993', '0.01'])!)).toBe('9007199254740993.01');
  });

  it('equal the sum of the whole cents, in any order', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (list) => {
        const total = list.reduce((sum, one) => sum + one, 0n);
        const sum = sumDecimals(list.map(written))!;
        expect(compareDecimals(sum, parseDecimal(written(total))!)).toBe(0);
        expect(formatDecimal(sumDecimals([...list].reverse().map(written))!)).toBe(formatDecimal(sum));
      }),
    );
  });

  it('printing and reading again changes nothing', () => {
    fc.assert(
      fc.property(cents, (units) => {
        const value = parseDecimal(written(units))!;
        expect(compareDecimals(parseDecimal(formatDecimal(value))!, value)).toBe(0);
      }),
    );
  });

  it('compare as they add', () => {
    fc.assert(
      fc.property(cents, cents, (left, right) => {
        const [a, b] = [parseDecimal(written(left))!, parseDecimal(written(right))!];
        expect(Math.sign(compareDecimals(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(formatDecimal(addDecimals(a, b))).toBe(formatDecimal(addDecimals(b, a)));
      }),
    );
  });

  it('of nothing is nothing, not zero', () => {
    expect(sumDecimals(['', '无'])).toBeUndefined();
  });
});
