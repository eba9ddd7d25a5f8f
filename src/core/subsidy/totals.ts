import { addDecimals, type Decimal, formatDecimal, parseDecimal, zero } from '../decimal.ts';

export const lineKinds = ['approval', 'payment', 'use', 'refund'] as const;
export type LineKind = (typeof lineKinds)[number];

/** A movement of money; a counter-entry has the negative amount and the kind of the line that it undoes. */
export interface MoneyLine {
  readonly kind: LineKind;
  /** Yuan, decimal. */
  readonly amount: string;
}

/** Yuan in decimal text. */
export interface Totals {
  readonly approved: string;
  readonly paid: string;
  readonly used: string;
  readonly refunded: string;
  /** Approved and not yet paid. */
  readonly unpaid: string;
  /** Paid, and neither used nor given back: what a unit still holds. */
  readonly balance: string;
}

export function minus(value: Decimal): Decimal {
  return { ...value, units: -value.units };
}

/** The counter of an amount. */
export function negative(amount: string): string {
  return formatDecimal(minus(parseDecimal(amount) ?? zero));
}

/** left − right, exactly. */
export function difference(left: string, right: string): string {
  return formatDecimal(addDecimals(parseDecimal(left) ?? zero, minus(parseDecimal(right) ?? zero)));
}

/** The one sum of a ledger, at every level the same: a body's total is that of its lines, not of its studios' totals. */
export function totalsOf(lines: readonly MoneyLine[]): Totals {
  const sums: Record<LineKind, Decimal> = { approval: zero, payment: zero, use: zero, refund: zero };
  for (const { kind, amount } of lines) sums[kind] = addDecimals(sums[kind], parseDecimal(amount) ?? zero);
  const [approved, paid] = [formatDecimal(sums.approval), formatDecimal(sums.payment)];
  const [used, refunded] = [formatDecimal(sums.use), formatDecimal(sums.refund)];
  const unpaid = difference(approved, paid);
  return { approved, paid, used, refunded, unpaid, balance: difference(difference(paid, used), refunded) };
}

/** Things by a key, in the order in which the keys come first. */
export function grouped<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const of = groups.get(key(one));
    if (of) of.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** Totals of groups, in the order in which the groups come first. */
export function totalsBy<L extends MoneyLine>(
  lines: readonly L[],
  group: (line: L) => string,
): ReadonlyMap<string, Totals> {
  return new Map([...grouped(lines, group)].map(([key, of]) => [key, totalsOf(of)]));
}
