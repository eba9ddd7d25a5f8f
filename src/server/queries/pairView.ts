import { duesOf } from '../../core/mentorship/pairDecisions.ts';
import type { Mentorship } from '../../core/programme/mentorship.ts';
import type { ListedPair } from '../store/pairList.ts';

/** A line of the list with what is due of it. */
export function pairLine(
  { openDays, mentorUser: _mentor, mentorMember: _member, apprenticeUser: _apprentice, ...pair }: ListedPair,
  today: string,
) {
  return { ...pair, dues: duesOf(pair, openDays, today) };
}

/** The rules of a programme as screens ask them. */
export function rulesView(rules: Mentorship | undefined) {
  if (!rules) return null;
  return {
    ...{ termMonths: rules.termMonths ?? null, atLeast: rules.atLeast ?? null, atMost: rules.atMost ?? null },
    ...{ reasons: rules.reasons, kinds: rules.kinds, agreement: rules.agreement, plan: rules.plan },
    ...{ checkEveryMonths: rules.checkEveryMonths ?? null, extensionMonths: rules.extensionMonths ?? null },
    rewards: rules.rewards ?? [],
  };
}
