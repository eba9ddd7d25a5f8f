/**
 * Exact decimal arithmetic on strings: money and figures are never floating point.
 * A decimal is read as people type it: full-width digits, thousands commas and blanks around are understood.
 */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the point. */
  readonly scale: number;
}

const fullWidth = '０１２３４５６７８９．－，';
const halfWidth = '0123456789.-,';
const pattern = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

function toHalfWidth(text: string): string {
  let out = '';
  for (const character of text.trim()) {
    const at = fullWidth.indexOf(character);
    out += at < 0 ? character : halfWidth[at];
  }
  return out;
}

/** Reads a decimal; undefined when the text is not a number. Longer than 40 characters is no number either. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > 40) return undefined;
  const match = pattern.exec(toHalfWidth(text));
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const units = BigInt(whole.replaceAll(',', '') + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

function raise(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: raise(left, scale) + raise(right, scale), scale };
}

/** Negative, zero or positive as left is smaller, equal or greater. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = raise(left, scale) - raise(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Prints without useless zeros: 120.50 -> 120.5, 007 -> 7, -0 -> 0. */
export function formatDecimal(value: Decimal): string {
  const negative = value.units < 0n;
  const digits = String(negative ? -value.units : value.units).padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Digits after the point that mean something: 1.50 has one. */
export function significantDecimals(value: Decimal): number {
  const text = formatDecimal(value);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** The exact sum of the texts that are numbers; undefined when none is. */
export function sumDecimals(texts: readonly string[]): Decimal | undefined {
  let sum: Decimal | undefined;
  for (const text of texts) {
    const value = parseDecimal(text);
    if (value !== undefined) sum = addDecimals(sum ?? zero, value);
  }
  return sum;
}
