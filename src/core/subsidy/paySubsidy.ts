import { allow, type Decision, refuse } from '../refusals.ts';
import { isMore, type LedgerLine, left, standingLine } from './ledger.ts';

export interface PaymentFacts {
  readonly lines: readonly LedgerLine[];
  /** The unit's name on the day of today, renamings and corrections in it. */
  readonly unitName: string;
  readonly today: string;
}
export interface PaymentAsked {
  readonly approval: string;
  readonly amount: string;
  readonly on: string;
  readonly payee: string;
  /** Why it goes to somebody else. */
  readonly payeeNote: string;
}

/** Brackets and blanks are typed in two ways and mean one name. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

export function samePayee(payee: string, unitName: string): boolean {
  return plain(payee) === plain(unitName);
}

/** 拨付: to the unit under the name it bears now, or with a written reason; never more than is approved and unpaid (F28). */
export function paySubsidy(facts: PaymentFacts, asked: PaymentAsked): Decision<LedgerLine> {
  const { lines, unitName, today } = facts;
  const approval = standingLine(lines, asked.approval, 'approval');
  if (!approval) return refuse('lineNotStanding', {});
  if (asked.on > today) return refuse('actInFuture', { date: asked.on });
  if (asked.on < approval.on) return refuse('actTooEarly', { date: asked.on, before: approval.on });
  if (!samePayee(asked.payee, unitName) && asked.payeeNote === '')
    return refuse('payeeDiffers', { payee: asked.payee, unitName });
  const unpaid = left(lines, approval);
  if (isMore(asked.amount, unpaid)) return refuse('overApproved', { amount: asked.amount, left: unpaid });
  return allow(approval);
}
