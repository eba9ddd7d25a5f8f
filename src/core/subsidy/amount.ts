import { compareDecimals, formatDecimal, parseDecimal, significantDecimals, zero } from '../decimal.ts';

const most = parseDecimal('999999999999.99')!;

/**
 * An amount of money as people type it, in plain digits: “1,000” and full-width digits are understood. Undefined for what
 * is no amount: nothing, less than a fen, negative, 1e3, more than the ledger's fourteen digits.
 */
export function readAmount(text: string): string | undefined {
  const value = parseDecimal(text);
  if (value === undefined || significantDecimals(value) > 2) return undefined;
  if (compareDecimals(value, zero) <= 0 || compareDecimals(value, most) > 0) return undefined;
  return formatDecimal(value);
}

/** As money is printed: 1,234,567.50. */
export function moneyText(amount: string): string {
  const value = parseDecimal(amount) ?? zero;
  const [whole = '0', fraction = ''] = formatDecimal(value).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}`;
}
