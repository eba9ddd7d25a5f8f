import type { z } from 'zod';
import type { MentorshipReward } from '../programme/mentorship.ts';
import { monthsAfter } from './monthsAfter.ts';

type Reward = z.infer<typeof MentorshipReward>;
export interface RewardDue {
  readonly id: string;
  readonly event: string;
  readonly amount: string | null;
  /** Last day on which its event counts. */
  readonly until: string;
  /** Its event was written down in time: it is due. Nothing is paid here. */
  readonly reached: boolean;
  /** It may still come. */
  readonly open: boolean;
}

/** Rewards for what an apprentice comes to within so many years of the evaluation (domain 2.10). */
export function rewardsDue(
  rewards: readonly Reward[],
  evaluatedOn: string,
  outcomes: readonly { readonly on: string; readonly reward: string | null; readonly withdrawn: boolean }[],
  today: string,
): RewardDue[] {
  return rewards.map(({ id, event, withinYears, amount }) => {
    const until = monthsAfter(evaluatedOn, 12 * withinYears);
    const reached = outcomes.some((one) => one.reward === id && !one.withdrawn && one.on <= until);
    return { id, event, amount, until, reached, open: !reached && today <= until };
  });
}
