import type { Decimal } from './decimal.ts';

/**
 * An exact fraction: means and weights are counted without rounding, and rounded once at the end. `over` is positive.
 */
export interface Fraction {
  readonly of: bigint;
  readonly over: bigint;
}

export const noFraction: Fraction = { of: 0n, over: 1n };

export function fractionOf({ units, scale }: Decimal): Fraction {
  return { of: units, over: 10n ** BigInt(scale) };
}

/** A number of a programme (points, weights): it was typed as a decimal, so its decimal text is what was meant. */
export function fractionOfNumber(value: number): Fraction {
  const [whole = '0', rest = ''] = value.toFixed(6).split('.');
  return fractionOf({ units: BigInt(whole + rest), scale: rest.length });
}

export function addFractions(left: Fraction, right: Fraction): Fraction {
  return { of: left.of * right.over + right.of * left.over, over: left.over * right.over };
}

export function timesFraction(left: Fraction, right: Fraction): Fraction {
  return { of: left.of * right.of, over: left.over * right.over };
}

export function negativeOf({ of, over }: Fraction): Fraction {
  return { of: -of, over };
}

/** The sum divided by how many there are; 0 of none. */
export function meanOf(values: readonly Fraction[]): Fraction {
  const sum = values.reduce(addFractions, noFraction);
  return values.length === 0 ? noFraction : { of: sum.of, over: sum.over * BigInt(values.length) };
}

/** Negative, zero or positive as left is smaller, equal or greater. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.of * right.over - right.of * left.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smallerOf(left: Fraction, right: Fraction): Fraction {
  return compareFractions(left, right) <= 0 ? left : right;
}

export function largerOf(left: Fraction, right: Fraction): Fraction {
  return compareFractions(left, right) >= 0 ? left : right;
}

/** Rounded half up (away from zero below it) to so many decimals: 89.995 is 90.00, as in a sum by hand. */
export function roundFraction({ of, over }: Fraction, decimals: number): Decimal {
  const negative = of < 0n;
  const raised = (negative ? -of : of) * 10n ** BigInt(decimals);
  const units = (raised * 2n + over) / (over * 2n);
  return { units: negative ? -units : units, scale: decimals };
}
