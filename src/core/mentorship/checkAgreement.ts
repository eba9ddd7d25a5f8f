import type { Mentorship } from '../programme/mentorship.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import type { Agreement } from './agreement.ts';
import { lastDayOfTerm } from './monthsAfter.ts';

/** What is known of the people when a pair is written down or passed on. */
export interface PairFacts {
  /** Open pairs of this mentor, this one left out. */
  readonly taught: number;
  /** Who teaches this apprentice in another open pair; null: nobody. */
  readonly learnsFrom: string | null;
}

/** How many apprentices a mentor has at a time (domain 2.10); what the programme does not say is not asked. */
export function checkMentor(
  { atMost }: Mentorship,
  { mentor, apprentice }: { readonly mentor: string; readonly apprentice: string },
  { taught, learnsFrom }: PairFacts,
): Decision<null> {
  if (mentor === apprentice) return refuse('pairOfOne', { name: mentor });
  if (learnsFrom !== null) return refuse('apprenticeTaken', { name: apprentice, mentor: learnsFrom });
  if (atMost !== undefined && taught >= atMost) return refuse('mentorFull', { name: mentor, count: atMost });
  return allow(null);
}

/**
 * The rules of an agreement (R10-R12): reasons, kinds and term are the programme's, the plan has its columns and its days
 * lie within the term. `kept`: words of an agreement that is changed stay good though the programme has moved on.
 */
export function checkAgreement(
  rules: Mentorship,
  agreement: Agreement,
  kept?: Pick<Agreement, 'reason' | 'kind'>,
): Decision<null> {
  const { reason, kind, startsOn, endsOn, plan, planColumns } = agreement;
  if (!rules.reasons.includes(reason) && reason !== kept?.reason) return refuse('pairReasonUnknown', {});
  if (!rules.kinds.includes(kind) && kind !== kept?.kind) return refuse('pairReasonUnknown', {});
  if (endsOn <= startsOn) return refuse('pairTermWrong', { from: null, to: null });
  const term = rules.termMonths;
  if (term && (endsOn < lastDayOfTerm(startsOn, term.from) || endsOn > termEnd(startsOn, term.to)))
    return refuse('pairTermWrong', term);
  const outside = plan.find(({ dueOn }) => dueOn < startsOn || dueOn > endsOn);
  if (outside) return refuse('planOutsideTerm', { number: plan.indexOf(outside) + 1 });
  const short = plan.findIndex(
    ({ words }) => words.length !== planColumns.length || words.every((word) => word.trim() === ''),
  );
  return short >= 0 ? refuse('planItemEmpty', { number: short + 1 }) : allow(null);
}

/** A term may be counted to the same day or to the day before it. */
function termEnd(startsOn: string, months: number): string {
  const last = Date.parse(`${lastDayOfTerm(startsOn, months)}T00:00:00Z`);
  return new Date(last + 86_400_000).toISOString().slice(0, 10);
}
