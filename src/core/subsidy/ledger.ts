import { compareDecimals, parseDecimal } from '../decimal.ts';
import { difference, type LineKind, type MoneyLine, totalsOf } from './totals.ts';

/** A line of one application, as rules read it. */
export interface LedgerLine extends MoneyLine {
  readonly id: string;
  /** Of which grant an approval is (entitlement). */
  readonly grantKey: string;
  readonly period: string;
  /** Business date. */
  readonly on: string;
  /** The line that this one undoes. */
  readonly counters: string | null;
  /** The approval that a payment pays; the payment that a use or a refund belongs to. */
  readonly ofLine: string | null;
}

/** Lines that count: neither undone nor undoing. */
export function standing(lines: readonly LedgerLine[]): LedgerLine[] {
  const undone = new Set(lines.flatMap(({ counters }) => counters ?? []));
  return lines.filter(({ id, counters }) => counters === null && !undone.has(id));
}

export function standingLine(
  lines: readonly LedgerLine[],
  id: string,
  kind: LineKind,
): LedgerLine | undefined {
  return standing(lines).find((line) => line.id === id && line.kind === kind);
}

/** The standing lines that hang on one. */
export function hanging(lines: readonly LedgerLine[], id: string): LedgerLine[] {
  return standing(lines).filter(({ ofLine }) => ofLine === id);
}

/** What is left of a line: of an approval to be paid, of a payment to be accounted for. */
export function left(lines: readonly LedgerLine[], line: LedgerLine): string {
  return hanging(lines, line.id).reduce((rest, { amount }) => difference(rest, amount), line.amount);
}

export function isMore(amount: string, than: string): boolean {
  return compareDecimals(parseDecimal(amount)!, parseDecimal(than)!) > 0;
}

/** Totals of the lines that count are those of all lines: a line and its counter are nothing. */
export function standingTotals(lines: readonly LedgerLine[]) {
  return totalsOf(standing(lines));
}
