import type { GrantDue } from '../plaque/entitlement.ts';
import type { Grant } from '../programme/outcomes.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { isMore, type LedgerLine, standing } from './ledger.ts';

export interface ApprovalFacts {
  readonly studioName: string;
  readonly money: readonly GrantDue[];
  readonly lines: readonly LedgerLine[];
  /** Year of the programme: the first for which a yearly grant is given. */
  readonly year: number;
  readonly today: string;
}
export interface ApprovalAsked {
  readonly grant: string;
  readonly amount?: string | undefined;
  /** The year or the project, where money is given more than once. */
  readonly period: string;
  readonly on: string;
  /** A resolution of the product that names the application, or the number of a paper outside it. */
  readonly resolution: string | null;
  readonly basis: string;
}

const periodFault: {
  readonly [E in Grant['every']]: (
    period: string,
    grant: Grant,
    year: number,
  ) => 'notAsked' | 'year' | 'project' | null;
} = {
  once: (period) => (period === '' ? null : 'notAsked'),
  year: (period, { years = 100 }, year) =>
    /^\d{4}$/.test(period) && Number(period) >= year && Number(period) < year + years ? null : 'year',
  project: (period) => (period === '' ? 'project' : null),
};

/**
 * 审批: what the programme promises and nothing else (R33, S7). Where it promises an amount, that; where it leaves it open the
 * product invents none, and the officer names the amount and the paper that decided it (S8).
 */
export function approveSubsidy(facts: ApprovalFacts, asked: ApprovalAsked): Decision<{ amount: string }> {
  const { studioName, money, lines, today } = facts;
  const due = money.find(({ key }) => key === asked.grant);
  if (!due) return refuse('noSuchGrant', { name: studioName });
  if (due.missing.length > 0) return refuse('notEntitled', { name: studioName, missing: due.missing });
  if (asked.on > today) return refuse('actInFuture', { date: asked.on });
  const { grant } = due;
  const fault = periodFault[grant.every](asked.period, grant, facts.year);
  if (fault) return refuse('periodWrong', { fault, from: facts.year, years: grant.years ?? null });
  const same = standing(lines).some(
    (line) => line.kind === 'approval' && line.grantKey === due.key && line.period === asked.period,
  );
  if (same) return refuse('subsidyApproved', { name: studioName, period: asked.period });
  if (asked.resolution === null && asked.basis === '') return refuse('basisMissing', {});
  return amountOf(grant.amount, asked.amount);
}

function amountOf(standard: string | null, asked: string | undefined): Decision<{ amount: string }> {
  if (standard === null) return asked ? allow({ amount: asked }) : refuse('amountUndecided', {});
  if (asked !== undefined && (isMore(asked, standard) || isMore(standard, asked)))
    return refuse('amountNotStandard', { standard });
  return allow({ amount: standard });
}
