import { allow, type Decision, refuse } from '../refusals.ts';
import { isMore, type LedgerLine, left, standingLine } from './ledger.ts';

export interface SpendingFacts {
  readonly lines: readonly LedgerLine[];
  /** What the programme allows; undefined: it names nothing (专款专用 without a list). */
  readonly uses: readonly string[] | undefined;
  readonly today: string;
}
export interface SpendingAsked {
  readonly payment: string;
  readonly amount: string;
  readonly on: string;
}

/** The standing payment that money is accounted to, with enough left of it. */
function accounted({ lines, today }: SpendingFacts, asked: SpendingAsked): Decision<LedgerLine> {
  const payment = standingLine(lines, asked.payment, 'payment');
  if (!payment) return refuse('lineNotStanding', {});
  if (asked.on > today) return refuse('actInFuture', { date: asked.on });
  const rest = left(lines, payment);
  if (isMore(asked.amount, rest)) return refuse('overPaid', { amount: asked.amount, left: rest });
  return allow(payment);
}

/** 使用报告: for what the programme allows, and no more than is there (专款专用, F28). */
export function reportUse(
  facts: SpendingFacts,
  asked: SpendingAsked & { readonly use: string },
): Decision<LedgerLine> {
  const { uses } = facts;
  if (uses && uses.length > 0 && !uses.includes(asked.use))
    return refuse('useNotAllowed', { use: asked.use, allowed: uses });
  return accounted(facts, asked);
}

/** 退回: what was not used comes back. */
export function recordRefund(facts: SpendingFacts, asked: SpendingAsked): Decision<LedgerLine> {
  return accounted(facts, asked);
}
